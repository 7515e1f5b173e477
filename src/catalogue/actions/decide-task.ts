import { Injectable } from '@nestjs/common';
import { ownsFund, transfer } from '../../funding/index.js';
import { type Actor, Database, Settings, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { dayOf, yearOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { AssignedTask } from '../data/assigned-task.entity.js';
import { inspectionsUsed } from '../data/assigned-tasks.js';
import { listInForce } from '../data/responsibility-lists.js';
import { taskItemViolations } from '../domain/responsibility-rules.js';
import { refuse } from '../domain/assigned-task-refusals.js';
import { type TaskRefusal, taskAdmissionViolations } from '../domain/assigned-task-rules.js';
import { type AssignedTaskAction, assignedTaskLifecycle } from '../domain/assigned-task.lifecycle.js';
import { demandTaskStep } from '../task-policies.js';

/** The street office's decision on a task, and its ends. */
@Injectable()
export class DecideTask {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** Lets it in; its money follows it in the same transaction. RuleBroken (422) with every reason. */
  admit(actor: Actor, id: string, toFundId: string | null): Promise<void> {
    return this.step(actor, id, 'admit', async (tx, task) => {
      const { communityId, streetId, validFrom, inspections, fundId, amountFen } = task;
      // The list may have changed since the application: what counts is the day of the decision.
      const list = await listInForce(tx, streetId, dayOf(now(tx)));
      const { requireResponsibilityList, inspectionsPerYear } = this.settings;
      RuleBroken.unlessEmpty([
        ...taskItemViolations(list?.items ?? null, task.itemCode, requireResponsibilityList),
        ...taskAdmissionViolations({
          ...{ toFundId, validFrom, inspections, funded: fundId !== null },
          ownsTarget: toFundId !== null && (await ownsFund(tx, actor.unitId, toFundId)),
          isLead: actor.role === 'street-lead',
          used: await inspectionsUsed(tx, communityId, yearOf(validFrom)),
          cap: inspectionsPerYear,
        }),
      ]);
      Object.assign(task, { toFundId, ...decidedBy(tx, actor) });
      if (!fundId || !toFundId || amountFen === null) return;
      const cause = { type: 'assigned-task', id };
      await transfer(tx, { fromFundId: fundId, toFundId, amount: amountFen, cause, pointer: '/amount' });
    });
  }

  /** Does not let it in; it stays on record. */
  refuse(actor: Actor, id: string, refusal: TaskRefusal, reason: string): Promise<void> {
    return this.step(actor, id, 'refuse', (tx, task) => {
      Object.assign(task, { refusal, reason, ...decidedBy(tx, actor) });
    });
  }

  /** The department takes it back before a decision, or says that it is done. */
  end(actor: Actor, id: string, action: 'withdraw' | 'finish'): Promise<void> {
    return this.step(actor, id, action, () => undefined);
  }

  /** What the community says against it, once, before the decision. */
  async object(actor: Actor, id: string, objection: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const task = await lock(tx, AssignedTask, id);
      if (![task.communityId, task.streetId, task.departmentId].includes(actor.unitId))
        throw new NotFound('assigned_task');
      if (task.communityId !== actor.unitId) throw new Forbidden();
      RuleBroken.conflictUnlessEmpty([
        ...(task.state === 'applied' ? [] : [refuse.decided()]),
        ...(task.objection === null ? [] : [refuse.objected()]),
      ]);
      await save(tx, Object.assign(task, { objection }));
    });
  }

  private step(
    actor: Actor,
    id: string,
    action: AssignedTaskAction,
    change: (tx: Tx, task: AssignedTask) => void | Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const task = await lock(tx, AssignedTask, id);
      demandTaskStep(actor, task, action);
      next(assignedTaskLifecycle, action, task.state);
      await change(tx, task);
      await save(tx, task);
      await advance(tx, task, assignedTaskLifecycle, action, actor);
    });
  }
}

function decidedBy(tx: Tx, { accountId }: Actor): Pick<AssignedTask, 'decidedBy' | 'decidedOn'> {
  return { decidedBy: accountId, decidedOn: dayOf(now(tx)) };
}
