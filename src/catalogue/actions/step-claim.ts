import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, Settings, type Tx, advance, now, save } from '../../platform/index.js';
import { addDays, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { AnswerSummaries, SurveyLinks } from '../../surveys/index.js';
import { type ClaimStep, demandClaimStep } from '../claim-policies.js';
import { assessmentDue, lookAgain } from '../data/claim-assessments.js';
import { type ClaimFile, givePlace, lockClaim, settle } from '../data/claim-desk.js';
import { ClaimPoll } from '../data/claim-poll.entity.js';
import { ClaimProgress } from '../data/claim-progress.entity.js';
import type { Claim } from '../data/claim.entity.js';
import { refuse } from '../domain/claim-refusals.js';
import { claimLifecycle } from '../domain/claim.lifecycle.js';

/** Every step of a claim after it was made, by the community or by the claimant; the item follows its claims. */
@Injectable()
export class StepClaim {
  constructor(
    private readonly database: Database,
    private readonly links: SurveyLinks,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly summaries: AnswerSummaries,
  ) {}

  /** IllegalStep (409) out of order; RuleBroken (409) when the places are taken, (422) when nothing was recorded. */
  async run(actor: Actor, id: string, step: ClaimStep, reason: string | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const file = await lockClaim(tx, id);
      const { claim } = file;
      demandClaimStep(actor, claim, step);
      next(claimLifecycle, step, claim.state);
      if (step === 'finish') await demandProgress(tx, id);
      if (step === 'fulfil') await this.demandAssessment(tx, claim);
      if (reason !== null) await save(tx, Object.assign(claim, { reason }));
      if (step === 'accept') await this.accept(tx, file, actor);
      else await advance(tx, claim, claimLifecycle, step, actor);
      if (step === 'fulfil' || step === 'give-back') await this.endPoll(tx, id);
      if (claim.state !== 'withdrawn' && claim.state !== 'declined') await settle(tx, file, actor);
    });
  }

  private async accept(tx: Tx, file: ClaimFile, actor: Actor): Promise<void> {
    await givePlace(tx, file, actor);
    const { claimAssessmentDays } = this.settings;
    await lookAgain(tx, this.outbox, file.claim, addDays(file.claim.validFrom, claimAssessmentDays + 1));
  }

  private async demandAssessment(tx: Tx, claim: Claim): Promise<void> {
    const on = await assessmentDue(tx, claim, this.settings.claimAssessmentDays);
    const late = on !== null && dayOf(now(tx)) > on;
    const asked = !this.settings.requireClaimPoll || (await this.isPolled(tx, claim.id));
    RuleBroken.unlessEmpty([
      ...(late ? [refuse.assessmentMissing({ params: { on } })] : []),
      ...(asked ? [] : [refuse.pollMissing()]),
    ]);
  }

  /** True when residents were asked and somebody has answered. */
  private async isPolled(tx: Tx, claimId: string): Promise<boolean> {
    const poll = await tx.findOneBy(ClaimPoll, { claimId });
    return poll !== null && (await this.summaries.figures(tx, poll.id)).length > 0;
  }

  /** After a claim has ended nobody is asked about it any more. */
  private async endPoll(tx: Tx, claimId: string): Promise<void> {
    const poll = await tx.findOneBy(ClaimPoll, { claimId });
    if (poll) await this.links.revokeLinks(tx, poll.id);
  }
}

async function demandProgress(tx: Tx, claimId: string): Promise<void> {
  const recorded = await tx.existsBy(ClaimProgress, { claimId });
  RuleBroken.unlessEmpty(recorded ? [] : [refuse.progressMissing()]);
}
