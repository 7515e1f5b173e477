import { Injectable } from '@nestjs/common';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { SEALED_STATES, isBidder, isBuyer } from '../policies.js';
import { Bid } from './bid.entity.js';
import { Tender } from './tender.entity.js';

const READERS = ['expert', 'district-supervisor', 'procurement-supervisor', 'auditor'];

/** Reads of bids: before the opening a bidder's own, afterwards also by those who judge and oversee. */
@Injectable()
export class Bids {
  constructor(private readonly database: Database) {}

  /** A page of the bids of a tender that this caller may see; withdrawn ones stay their bidder's. */
  async page(actor: Actor, tender: Tender, request: PageRequest): Promise<Page<Bid>> {
    const query = this.database.reader
      .createQueryBuilder(Bid, 'bid')
      .where('bid.tenderId = :tenderId', { tenderId: tender.id });
    if (maySeeAll(actor, tender)) {
      query.andWhere(`(bid.state <> 'withdrawn' OR bid.organizationId = :own)`, { own: actor.unitId });
    } else query.andWhere('bid.organizationId = :own', { own: actor.unitId });
    return keysetPage(query, request);
  }

  /** One bid that this caller may see, with its tender. NotFound (404). */
  async visibleTo(actor: Actor, id: string): Promise<{ bid: Bid; tender: Tender }> {
    const bid = await this.database.reader.findOneBy(Bid, { id });
    if (!bid) throw new NotFound('bid');
    const tender = await this.database.reader.findOneByOrFail(Tender, { id: bid.tenderId });
    const visible = isBidder(actor, bid) || (bid.state !== 'withdrawn' && maySeeAll(actor, tender));
    if (!visible) throw new NotFound('bid');
    return { bid, tender };
  }
}

function maySeeAll(actor: Actor, tender: Tender): boolean {
  if (SEALED_STATES.includes(tender.state)) return false;
  return isBuyer(actor, tender) || READERS.includes(actor.role);
}
