import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, create, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { demandPerforming } from '../data/contract-steps.js';
import { lockOfContract } from '../data/lock-below.js';
import { MilestoneReturn } from '../data/milestone-return.entity.js';
import { MilestoneSubmission } from '../data/milestone-submission.entity.js';
import { Milestone } from '../data/milestone.entity.js';
import { ReworkDays } from '../data/rework-days.js';
import { startClock } from '../data/start-clock.js';
import { refuseAll } from '../domain/conflicts.js';
import { refuseDelivery } from '../domain/delivery-refusals.js';
import { milestoneLifecycle } from '../domain/milestone.lifecycle.js';
import { MilestoneStepped } from '../events.js';
import { demandStanding } from '../policies.js';
import type { ReworkAsked } from '../domain/rework.js';

/** Why a report comes back, and by when it is wanted again. */
export interface ReportReturned extends ReworkAsked {
  readonly reason: string;
}

/** Takes a report, or sends it back for rework: it is no service to residents and needs no acceptance. */
@Injectable()
export class JudgeReport {
  constructor(
    private readonly database: Database,
    private readonly reworkDays: ReworkDays,
    private readonly outbox: Outbox,
  ) {}

  /** `rework` sends it back. RuleBroken (422): it is a delivery, the day is past; IllegalStep (409) while nothing is handed in. */
  async run(actor: Actor, contractId: string, milestoneId: string, rework?: ReportReturned): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row } = await lockOfContract(tx, Milestone, contractId, milestoneId);
      demandStanding(actor, contract, ['buyer'], 'contract');
      demandPerforming(contract);
      const today = dayOf(now(tx));
      const action = rework ? 'return' : 'accept';
      const { reworkBy, violations } = await this.reworkDays.of(action, rework?.reworkBy, today);
      refuseAll([...(row.kind === 'report' ? [] : [refuseDelivery.notAReport()]), ...violations]);
      next(milestoneLifecycle, action, row.state);
      if (rework) await keepReason(tx, actor, row, rework.reason);
      await save(tx, Object.assign(row, rework ? { reworkBy } : { reachedOn: today }));
      await advance(tx, row, milestoneLifecycle, action, actor);
      if (reworkBy) await startClock(tx, this.outbox, 'rework', { id: row.id, last: reworkBy });
      await this.outbox.publish(tx, MilestoneStepped, { contractId, milestoneId, action, until: reworkBy });
    });
  }
}

/** The reason belongs to the hand-in that it is about, the last one. */
async function keepReason(tx: Tx, actor: Actor, { id: milestoneId, contractId }: Milestone, reason: string) {
  const order = { number: 'DESC' } as const;
  const last = await tx.findOneOrFail(MilestoneSubmission, { where: { milestoneId }, order });
  const returned = { contractId, submissionId: last.id, reason, returnedBy: actor.accountId };
  await create(tx, MilestoneReturn, returned);
}
