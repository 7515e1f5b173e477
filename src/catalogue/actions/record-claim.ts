import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  Settings,
  constraintMeans,
  create,
  lock,
  now,
} from '../../platform/index.js';
import { addDays, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { demandClaimSide } from '../claim-policies.js';
import { ClaimAssessment } from '../data/claim-assessment.entity.js';
import { lookAgain } from '../data/claim-assessments.js';
import { ClaimProgress } from '../data/claim-progress.entity.js';
import { Claim } from '../data/claim.entity.js';
import { Commendation } from '../data/commendation.entity.js';
import { EvidenceFiles } from '../data/evidence-files.js';
import type { ClaimRating } from '../domain/claim-rules.js';
import { refuse } from '../domain/claim-refusals.js';

constraintMeans('commendation_once', refuse.commendedAlready);

/** What is recorded of a claim: its progress by the claimant, and a commendation by the community. */
@Injectable()
export class RecordClaim {
  constructor(
    private readonly database: Database,
    private readonly files: EvidenceFiles,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** Records progress. RuleBroken (422) for files that are not the claimant's, (409) when it is not carried out. */
  async progress(actor: Actor, claimId: string, text: string, evidenceFileIds: string[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const claim = await lock(tx, Claim, claimId);
      demandClaimSide(actor, claim, 'claimant');
      RuleBroken.conflictUnlessEmpty(claim.state === 'accepted' ? [] : [refuse.notRunning()]);
      await this.files.demandOwn(actor, evidenceFileIds, '/evidenceFileIds');
      await create(tx, ClaimProgress, { claimId, text, evidenceFileIds, recordedBy: actor.accountId });
    });
  }

  /** Notes how it goes, by the community; the time for the next look begins anew. RuleBroken (409) when it is not carried out. */
  async assess(actor: Actor, claimId: string, rating: ClaimRating, finding: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const claim = await lock(tx, Claim, claimId);
      demandClaimSide(actor, claim, 'community');
      const running = claim.state === 'accepted' || claim.state === 'reported';
      RuleBroken.conflictUnlessEmpty(running ? [] : [refuse.notRunning()]);
      const assessedOn = dayOf(now(tx));
      await create(tx, ClaimAssessment, {
        claimId,
        assessedOn,
        rating,
        finding,
        assessedBy: actor.accountId,
      });
      await lookAgain(tx, this.outbox, claim, addDays(assessedOn, this.settings.claimAssessmentDays + 1));
    });
  }

  /** Commends the claimant, once. RuleBroken (409) before the claim is fulfilled, or a second time. */
  async commend(actor: Actor, claimId: string, reason: string, exemplary: boolean): Promise<void> {
    await this.database.transaction(async (tx) => {
      const claim = await lock(tx, Claim, claimId);
      demandClaimSide(actor, claim, 'community');
      RuleBroken.conflictUnlessEmpty([
        ...(claim.state === 'fulfilled' ? [] : [refuse.notFulfilled()]),
        ...((await tx.existsBy(Commendation, { claimId })) ? [refuse.commendedAlready()] : []),
      ]);
      await create(tx, Commendation, { claimId, reason, exemplary, commendedBy: actor.accountId });
    });
  }
}
