import { Injectable } from '@nestjs/common';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { isBidder } from '../policies.js';
import { Bid } from './bid.entity.js';
import { Lot } from './lot.entity.js';
import { lotOf } from './lots.js';
import { type OfferInHand, offersOf } from './offers-in-hand.js';
import { ProcedureReaders } from './procedure-readers.js';
import { Tender } from './tender.entity.js';

/** Bids that nobody but their bidders may know of: not opened, or taken back before. */
const HIDDEN: readonly string[] = ['submitted', 'withdrawn'];

/** A bid with what the caller may see of its offers. */
export interface BidInHand {
  readonly bid: Bid;
  readonly tender: Tender;
  readonly lot: Lot;
  /** In the order of their rounds: the bidder's own, for others those of opened rounds alone. */
  readonly offers: readonly OfferInHand[];
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
    const offers = await offersOf(this.database.reader, actor, items);
    const lots = await this.database.reader.findBy(Lot, { tenderId: tender.id });
    return {
      items: items.map((bid) => ({
        ...{ bid, tender, lot: lotOf(bid, lots) },
        offers: offers.filter(({ offer }) => offer.bidId === bid.id),
      })),
      next,
    };
  }

  /** One bid that this caller may see. NotFound (404). */
  async visibleTo(actor: Actor, id: string): Promise<BidInHand> {
    const bid = await this.database.reader.findOneBy(Bid, { id });
    if (!bid) throw new NotFound('bid');
    const tender = await this.database.reader.findOneByOrFail(Tender, { id: bid.tenderId });
    const isHidden = HIDDEN.includes(bid.state) || !(await this.readers.isReader(actor, tender));
    if (!isBidder(actor, bid) && isHidden) throw new NotFound('bid');
    const lot = await this.database.reader.findOneByOrFail(Lot, { id: bid.lotId });
    return { bid, tender, lot, offers: await offersOf(this.database.reader, actor, [bid]) };
  }
}
