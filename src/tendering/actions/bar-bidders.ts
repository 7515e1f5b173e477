import { Injectable } from '@nestjs/common';
import { type Tx, now } from '../../platform/index.js';
import { Relations } from '../../registry/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { BidderCheck } from '../data/bidder-check.js';
import type { Bid } from '../data/bid.entity.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { refuseBid } from '../domain/bid-refusals.js';
import { partiesOf } from '../domain/consortium.js';

/** Finds who may not take part any more when bids are opened: bidders, and every member of a consortium. */
@Injectable()
export class BarBidders {
  constructor(
    private readonly relations: Relations,
    private readonly check: BidderCheck,
  ) {}

  /** Reasons by bid, for the opened bids of one contract to be. */
  async of(tx: Tx, tender: Tender, bids: readonly Bid[]): Promise<Map<string, Violation[]>> {
    const on = dayOf(now(tx));
    const reasons = await this.related(tx, bids, on);
    for (const bid of bids) {
      const found = reasons.get(bid.id) ?? [];
      for (const party of partiesOf(bid)) found.push(...(await this.against(tender, bid, party, on)));
      reasons.set(bid.id, found);
    }
    return reasons;
  }

  private async against(tender: Tender, bid: Bid, party: string, on: Day): Promise<Violation[]> {
    const found = await this.check.reasons(tender, party, on);
    if (party === bid.organizationId || found.length === 0) return [...found];
    const params = { member: party };
    const named = found.map((reason) => ({ ...reason, params: { ...reason.params, ...params } }));
    return [refuseBid.memberBarred({ params }), ...named];
  }

  /**
   * Why bidders for one contract bar each other (政府采购法实施条例 art. 18). Asked at the opening and no earlier: a refusal
   * on the day of the bid would tell one supplier that the other has bid. Members of one consortium bid as one.
   */
  private async related(tx: Tx, bids: readonly Bid[], on: Day): Promise<Map<string, Violation[]>> {
    const reasons = new Map<string, Violation[]>();
    const suppliers = [...new Set(bids.flatMap((bid) => partiesOf(bid)))];
    const bidsOf = (unit: string) => bids.filter((bid) => partiesOf(bid).includes(unit));
    for (const { units } of await this.relations.conflictsAmong(tx, suppliers, on)) {
      const [one, another] = units;
      for (const [barred, other] of [units, [another, one] as const])
        for (const { id } of bidsOf(barred).filter((bid) => !partiesOf(bid).includes(other)))
          reasons.set(id, [...(reasons.get(id) ?? []), refuseAct.relatedBidder({ params: { other } })]);
    }
    return reasons;
  }
}
