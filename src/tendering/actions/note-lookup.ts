import { Injectable } from '@nestjs/common';
import { type Actor, Database, create } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { Bid } from '../data/bid.entity.js';
import { PanelLookup } from '../data/panel-lookup.entity.js';
import { lockRunningShared } from '../data/running.js';
import { refuseAct } from '../domain/act-refusals.js';
import { isUnderReview } from '../domain/tender.lifecycle.js';
import { mayAsk } from './ask-bidder.js';

/** Notes what a panel looked up while it reviewed a price: the record goes into the archive (财库〔2026〕2号). */
@Injectable()
export class NoteLookup {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409) outside the review, or for a bid whose price is not under review. NotFound off the panel. */
  run(
    actor: Actor,
    bidId: string,
    { source, finding }: { source: string; finding: string },
  ): Promise<PanelLookup> {
    return this.database.transaction(async (tx) => {
      const bid = await tx.findOneBy(Bid, { id: bidId });
      if (!bid || !(await mayAsk(tx, actor, bid))) throw new NotFound('bid');
      const tender = await lockRunningShared(tx, bid.tenderId);
      const isTime = isUnderReview(tender.state) || tender.state === 'priced';
      const isReviewed = isTime && bid.abnormalPrice !== null;
      RuleBroken.conflictUnlessEmpty(isReviewed ? [] : [refuseAct.noPriceToReview()]);
      const lookedUpBy = actor.accountId;
      return create(tx, PanelLookup, { tenderId: tender.id, bidId, source, finding, lookedUpBy });
    });
  }
}
