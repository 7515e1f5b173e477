import { Injectable } from '@nestjs/common';
import { Handles, Outbox, Settings, type Tx, lock, now } from '../../platform/index.js';
import { addDays, dayOf } from '../../shared/days.js';
import { assessmentDue, lookAgain } from '../data/claim-assessments.js';
import { Claim } from '../data/claim.entity.js';
import { ClaimAssessmentDue, ClaimAssessmentMissing } from '../events.js';

/** Tells of claims that nobody looked after in time, again and again until they are done. */
@Injectable()
export class WatchClaims {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  @Handles(ClaimAssessmentDue, 'catalogue.watch-claims')
  async due(tx: Tx, { claimId }: { claimId: string }): Promise<void> {
    const claim = await lock(tx, Claim, claimId);
    const due = await assessmentDue(tx, claim, this.settings.claimAssessmentDays);
    if (due === null) return;
    const today = dayOf(now(tx));
    if (today <= due) return lookAgain(tx, this.outbox, claim, addDays(due, 1));
    await this.outbox.publish(tx, ClaimAssessmentMissing, { claimId });
    await lookAgain(tx, this.outbox, claim, addDays(today, this.settings.claimAssessmentDays));
  }
}
