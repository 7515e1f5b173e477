import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, Settings, type Tx, advance, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { endPerformance, moveMilestone, moveSupplements } from '../data/acceptance-effects.js';
import { panelOf } from '../data/acceptance-words.js';
import { Acceptance } from '../data/acceptance.entity.js';
import { lawfulDay } from '../data/contract-days.js';
import { demandPerforming } from '../data/contract-steps.js';
import type { Contract } from '../data/contract.entity.js';
import { type Conclusion, judgedDelivery, resultOf } from '../data/judged-delivery.js';
import { lockBelow } from '../data/lock-below.js';
import { ReworkDays } from '../data/rework-days.js';
import { startClock } from '../data/start-clock.js';
import { findingsText, panelConclusionViolations } from '../domain/acceptance-panel.js';
import { type AcceptanceResult, PUBLISH_WITHIN_WORKING_DAYS } from '../domain/acceptance-rules.js';
import { acceptanceLifecycle } from '../domain/acceptance.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { AcceptanceConcluded, MilestoneStepped, ServiceAccepted } from '../events.js';
import { demandStanding } from '../policies.js';

/** Concludes an acceptance; accepting the final delivery ends the performance. */
@Injectable()
export class ConcludeAcceptance {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly calendars: WorkingCalendars,
    private readonly reworkDays: ReworkDays,
    private readonly settings: Settings,
  ) {}

  /**
   * RuleBroken (422) with every reason: no recipient's opinion (实施条例 art. 45), items unmet or missing, no reason for
   * sending it back, a day that can't be, concluded by whoever opened it, not as its panel found. IllegalStep (409) when
   * it is over.
   */
  async run(actor: Actor, acceptanceId: string, conclusion: Conclusion): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: acceptance } = await lockBelow(tx, Acceptance, acceptanceId);
      demandStanding(actor, contract, ['buyer'], 'acceptance');
      next(acceptanceLifecycle, 'conclude', acceptance.state);
      demandPerforming(contract);
      const today = dayOf(now(tx));
      const result = resultOf(conclusion);
      const { reworkBy, violations: days } = await this.reworkDays.of(result, conclusion.reworkBy, today);
      const { items, violations } = await judgedDelivery(tx, actor, { contract, acceptance }, conclusion);
      const { given, ...panel } = await panelOf(tx, acceptance);
      const { sha256 } = findingsText({ ...conclusion, result });
      RuleBroken.unlessEmpty([
        ...violations,
        ...days,
        ...(actor.accountId === acceptance.openedBy ? [refuse.openerConcludes()] : []),
        ...panelConclusionViolations(sha256, panel, given),
      ]);
      const { acceptedOn = today, reason = null } = conclusion;
      Object.assign(acceptance, { items, result, reason, reworkBy, concludedBy: actor.accountId });
      acceptance.acceptedOn = result === 'accept' ? acceptedOn : null;
      acceptance.publishBy = await this.publishBy(result, today);
      await save(tx, acceptance);
      await advance(tx, acceptance, acceptanceLifecycle, 'conclude', actor);
      await moveMilestone(tx, contract, acceptance, result, actor);
      if (result !== 'return') await moveSupplements(tx, contract, acceptance, actor);
      await this.follow(tx, contract, acceptance, result, actor);
    });
  }

  /** A result is public within two working days; what is only sent back has none yet. */
  private async publishBy(result: AcceptanceResult, today: Day): Promise<Day | null> {
    return result === 'return' ? null : lawfulDay(this.calendars, today, PUBLISH_WITHIN_WORKING_DAYS);
  }

  /** Starts the clocks that follow, and tells what happened. */
  private async follow(
    tx: Tx,
    contract: Contract,
    acceptance: Acceptance,
    result: AcceptanceResult,
    actor: Actor,
  ): Promise<void> {
    const { id, milestoneId, stage, acceptedOn, reworkBy, publishBy } = acceptance;
    const contractId = contract.id;
    const stepped = { contractId, milestoneId, action: result, until: reworkBy };
    await this.outbox.publish(tx, MilestoneStepped, stepped);
    if (reworkBy) await startClock(tx, this.outbox, 'rework', { id: milestoneId, last: reworkBy });
    if (result === 'return' || !publishBy) return;
    await startClock(tx, this.outbox, 'publish-acceptance', { id, last: publishBy });
    const on = acceptedOn ?? dayOf(now(tx));
    await this.outbox.publish(tx, AcceptanceConcluded, { acceptanceId: id, contractId, stage, result, on });
    if (!acceptedOn) return;
    if (stage === 'final') await this.end(tx, contract, acceptedOn, actor);
    await this.outbox.publish(tx, ServiceAccepted, { contractId, stage, acceptedOn });
  }

  private async end(tx: Tx, contract: Contract, acceptedOn: Day, actor: Actor): Promise<void> {
    const assessment = { days: this.settings.assessmentDays, calendar: await this.calendars.current() };
    const due = await endPerformance(tx, contract, acceptedOn, assessment, actor);
    for (const milestone of due) await startClock(tx, this.outbox, 'assess', milestone);
  }
}
