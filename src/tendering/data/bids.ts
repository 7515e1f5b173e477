import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { isBidder } from '../policies.js';
import { Bid } from './bid.entity.js';
import { FinalOffer } from './final-offer.entity.js';
import { Lot } from './lot.entity.js';
import { PriceExplanation } from './price-explanation.entity.js';
import { ProcedureReaders } from './procedure-readers.js';
import { Tender } from './tender.entity.js';

/** Bids that nobody but their bidders may know of: not opened, or taken back before. */
const HIDDEN: readonly string[] = ['submitted', 'withdrawn'];

/** A bid with what its bidder alone may see of its final offer. */
export interface BidInHand {
  readonly bid: Bid;
  readonly tender: Tender;
  readonly lot: Lot;
  /** Null for everybody but the bidder. */
  readonly offer: FinalOffer | null;
  /** What the bidder said to a low price; null while it has not. */
  readonly explanation: PriceExplanation | null;
}

/** Reads of bids: a bidder's own always, opened ones also by those who judge and oversee. */
@Injectable()
export class Bids {
  constructor(
    private readonly database: Database,
    private readonly readers: ProcedureReaders,
  ) {}

  /** A page of the bids of a tender that this caller may see. */
  async page(actor: Actor, tender: Tender, request: PageRequest): Promise<Page<BidInHand>> {
    const query = this.database.reader
      .createQueryBuilder(Bid, 'bid')
      .where('bid.tenderId = :tenderId', { tenderId: tender.id });
    if (await this.readers.isReader(actor, tender)) {
      const visible = '(bid.state NOT IN (:...hidden) OR bid.organizationId = :own)';
      query.andWhere(visible, { hidden: HIDDEN, own: actor.unitId });
    } else query.andWhere('bid.organizationId = :own', { own: actor.unitId });
    const { items, next } = await keysetPage(query, request);
    const own = items.filter((bid) => isBidder(actor, bid)).map(({ id }) => id);
    const offers = await this.database.reader.findBy(FinalOffer, { bidId: In(own) });
    const offerOf = (bid: Bid) => offers.find(({ bidId }) => bidId === bid.id) ?? null;
    const said = await this.database.reader.findBy(PriceExplanation, {
      bidId: In(items.map(({ id }) => id)),
    });
    const saidOf = (bid: Bid) => said.find(({ bidId }) => bidId === bid.id) ?? null;
    const lots = await this.database.reader.findBy(Lot, { tenderId: tender.id });
    return {
      items: items.map((bid) => ({
        ...{ bid, tender, lot: lotOf(bid, lots) },
        ...{ offer: offerOf(bid), explanation: saidOf(bid) },
      })),
      next,
    };
  }

  /** One bid that this caller may see. NotFound (404). */
  async visibleTo(actor: Actor, id: string): Promise<BidInHand> {
    const bid = await this.database.reader.findOneBy(Bid, { id });
    if (!bid) throw new NotFound('bid');
    const tender = await this.database.reader.findOneByOrFail(Tender, { id: bid.tenderId });
    const explanation = await this.database.reader.findOneBy(PriceExplanation, { bidId: id });
    const lot = await this.database.reader.findOneByOrFail(Lot, { id: bid.lotId });
    if (isBidder(actor, bid)) {
      const offer = await this.database.reader.findOneBy(FinalOffer, { bidId: id });
      return { bid, tender, lot, offer, explanation };
    }
    if (HIDDEN.includes(bid.state) || !(await this.readers.isReader(actor, tender)))
      throw new NotFound('bid');
    return { bid, tender, lot, offer: null, explanation };
  }
}

function lotOf({ lotId }: Bid, lots: readonly Lot[]): Lot {
  const lot = lots.find(({ id }) => id === lotId);
  if (!lot) throw new Error('a bid is for a lot of its tender');
  return lot;
}
