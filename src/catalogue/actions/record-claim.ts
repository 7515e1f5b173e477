import { Injectable } from '@nestjs/common';
import { type Actor, Database, constraintMeans, create, lock } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { demandClaimSide } from '../claim-policies.js';
import { ClaimProgress } from '../data/claim-progress.entity.js';
import { Claim } from '../data/claim.entity.js';
import { Commendation } from '../data/commendation.entity.js';
import { EvidenceFiles } from '../data/evidence-files.js';
import { refuse } from '../domain/claim-refusals.js';

constraintMeans('commendation_once', refuse.commendedAlready);

/** What is recorded of a claim: its progress by the claimant, and a commendation by the community. */
@Injectable()
export class RecordClaim {
  constructor(
    private readonly database: Database,
    private readonly files: EvidenceFiles,
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
