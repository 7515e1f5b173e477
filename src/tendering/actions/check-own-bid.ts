import { Injectable } from '@nestjs/common';
import { type Actor, BusinessClock, Database } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { BidderCheck } from '../data/bidder-check.js';
import { Bid } from '../data/bid.entity.js';
import { BiddingConsortium } from '../data/consortium.entity.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import type { BidFindings } from '../domain/answers.js';
import { refuseBid } from '../domain/bid-refusals.js';
import { isBidder } from '../policies.js';
import { CheckBid } from './check-bid.js';
import { ReadDraft } from './read-draft.js';

/** Tells an organization everything that its draft or its bid lacks today, before it is too late. */
@Injectable()
export class CheckOwnBid {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
    private readonly check: CheckBid,
    private readonly bidder: BidderCheck,
    private readonly drafts: ReadDraft,
  ) {}

  /** What stands against sending a draft now. NotFound (404) for another's. */
  async draft(actor: Actor, id: string): Promise<BidFindings> {
    const { draft, tender, said } = await this.drafts.one(actor, id);
    const found = await this.check.of(this.database.reader, tender, draft, said, this.clock.now());
    const isOutdated = draft.amendment < tender.termsAmendment;
    const outdated = isOutdated ? [refuseBid.draftOutdated()] : [];
    return {
      gaps: found.gaps,
      warnings: [...found.warnings, ...outdated, ...(await this.runningOut(tender, actor))],
    };
  }

  /** What stands against the bid that was sent. NotFound (404) for another's. */
  async bid(actor: Actor, id: string): Promise<BidFindings> {
    const bid = await this.database.reader.findOneBy(Bid, { id });
    if (!bid || !isBidder(actor, bid)) throw new NotFound('bid');
    const tender = await this.database.reader.findOneByOrFail(Tender, { id: bid.tenderId });
    const { files = [], ...said } = this.check.contentOf(tender, bid);
    const together = await this.database.reader.findOneBy(BiddingConsortium, { bidId: id });
    const fileIds = files.map((file) => file.id);
    const input = { ...said, fileIds, consortiumId: together?.id };
    const found = await this.check.of(this.database.reader, tender, bid, input, this.clock.now());
    const isUnconfirmed = bid.confirmedAmendment < tender.termsAmendment;
    const unconfirmed = isUnconfirmed ? [refuseAct.bidUnconfirmed()] : [];
    return {
      gaps: [...found.gaps, ...unconfirmed],
      warnings: [...found.warnings, ...(await this.runningOut(tender, actor))],
    };
  }

  /** Reasons that will stand against the organization on the day of the deadline, and do not today. */
  private async runningOut(tender: Tender, { unitId }: Actor): Promise<Violation[]> {
    const told = (reason: Violation) => JSON.stringify(reason);
    const today = new Set((await this.bidder.reasons(tender, unitId, dayOf(this.clock.now()))).map(told));
    const on = tender.deadlineOn;
    const then = await this.bidder.reasons(tender, unitId, on);
    return then
      .filter((reason) => !today.has(told(reason)))
      .map((reason) => ({ ...reason, params: { ...reason.params, on } }));
  }
}
