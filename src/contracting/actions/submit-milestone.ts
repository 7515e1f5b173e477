import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Files,
  Outbox,
  type Tx,
  advance,
  create,
  now,
  save,
} from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, addDays, dayOf } from '../../shared/days.js';
import { rolledForward } from '../../shared/due-day.js';
import { next } from '../../shared/lifecycle.js';
import { demandPerforming } from '../data/contract-steps.js';
import { lockOfContract } from '../data/lock-below.js';
import { MilestoneSubmission } from '../data/milestone-submission.entity.js';
import { Milestone } from '../data/milestone.entity.js';
import { startClock } from '../data/start-clock.js';
import { refuseAll } from '../domain/conflicts.js';
import { refuseDelivery } from '../domain/delivery-refusals.js';
import { milestoneLifecycle } from '../domain/milestone.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { MilestoneStepped } from '../events.js';
import { demandStanding, isDelivered } from '../policies.js';

/** What is handed in. */
export interface Evidence {
  readonly note?: string;
  readonly fileIds?: readonly string[];
}

/** Hands a delivery or report in: the provider says that it is done, and the buyer's time for accepting it begins. */
@Injectable()
export class SubmitMilestone {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
  ) {}

  /**
   * RuleBroken (409): the contract is not performed; (422): nothing is delivered there, a report without file, files of
   * others. IllegalStep (409) when it is handed in already.
   */
  async run(actor: Actor, contractId: string, milestoneId: string, evidence: Evidence): Promise<void> {
    const fileIds = [...new Set(evidence.fileIds ?? [])];
    const strangers = await this.files.foreign(actor, fileIds);
    await this.database.transaction(async (tx) => {
      const { contract, row } = await lockOfContract(tx, Milestone, contractId, milestoneId);
      demandStanding(actor, contract, ['provider'], 'contract');
      demandPerforming(contract);
      refuseAll([
        ...(isDelivered(row.kind) ? [] : [refuse.milestoneNotDelivered()]),
        ...(row.kind === 'report' && fileIds.length === 0
          ? [refuseDelivery.reportWithoutFile({ pointer: '/fileIds' })]
          : []),
        ...strangers.map((n) => refuseDelivery.evidenceFileUnknown({ pointer: `/fileIds/${n}` })),
      ]);
      next(milestoneLifecycle, 'submit', row.state);
      const submittedOn = dayOf(now(tx));
      await keep(tx, actor, row, { note: evidence.note, fileIds, submittedOn });
      const acceptBy = await this.acceptBy(submittedOn, contract.acceptanceTermDays);
      await save(tx, Object.assign(row, { submittedOn, acceptBy }));
      await advance(tx, row, milestoneLifecycle, 'submit', actor);
      await startClock(tx, this.outbox, 'accept', { id: row.id, last: acceptBy });
      await this.outbox.publish(tx, MilestoneStepped, {
        ...{ contractId, milestoneId, action: 'submit', until: acceptBy },
      });
    });
  }

  private async acceptBy(submittedOn: Day, termDays: number): Promise<Day> {
    return rolledForward(addDays(submittedOn, termDays), await this.calendars.current()).day;
  }
}

async function keep(
  tx: Tx,
  { accountId: submittedBy }: Actor,
  { id: milestoneId, contractId }: Milestone,
  { note = null, ...facts }: { note?: string | null; fileIds: string[]; submittedOn: Day },
): Promise<void> {
  const number = 1 + (await tx.countBy(MilestoneSubmission, { milestoneId }));
  await create(tx, MilestoneSubmission, { ...facts, note, contractId, milestoneId, number, submittedBy });
}
