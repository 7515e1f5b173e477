import { type Actor, type Permission, allowedActions, isOverseer } from '../platform/index.js';
import { Forbidden, NotFound } from '../shared/refused.js';
import { refuse } from './domain/assigned-task-refusals.js';
import {
  type AssignedTaskAction,
  type AssignedTaskState,
  assignedTaskLifecycle,
} from './domain/assigned-task.lifecycle.js';

type Caller = Pick<Actor, 'unitId' | 'role' | 'accountId'>;

/** A task as far as who may touch it goes. */
export interface TaskCase {
  readonly state: AssignedTaskState;
  readonly departmentId: string;
  readonly communityId: string;
  readonly streetId: string;
  readonly appliedBy: string;
}

/** Whose tasks a caller sees: overseers all, everybody else those of his department, street or community. */
export function seesAllTasks({ role }: Pick<Caller, 'role'>): boolean {
  return isOverseer({ role });
}

const STEPS = {
  admit: 'task.decide',
  refuse: 'task.decide',
  withdraw: 'task.apply',
  finish: 'task.apply',
} as const satisfies Record<AssignedTaskAction, Permission>;

/** NotFound for a task of others; Forbidden on the wrong side of it, and for who applied himself. */
export function demandTaskStep(caller: Caller, task: TaskCase, action: AssignedTaskAction): void {
  const parties = [task.departmentId, task.communityId, task.streetId];
  if (!parties.includes(caller.unitId)) throw new NotFound('assigned_task');
  if (sideOf(task, action) !== caller.unitId) throw new Forbidden();
  if (decidesOwn(caller, task, action)) throw new Forbidden([refuse.applicantDecides()]);
}

/** The steps of a task that this caller may take now. */
export function taskActions(caller: Actor, task: TaskCase): AssignedTaskAction[] {
  return allowedActions(assignedTaskLifecycle, task.state, STEPS, caller, (actor, action) => {
    return sideOf(task, action) === actor.unitId && !decidesOwn(actor, task, action);
  });
}

function sideOf(task: TaskCase, action: AssignedTaskAction): string {
  return STEPS[action] === 'task.decide' ? task.streetId : task.departmentId;
}

function decidesOwn({ accountId }: Caller, { appliedBy }: TaskCase, action: AssignedTaskAction): boolean {
  return STEPS[action] === 'task.decide' && accountId === appliedBy;
}
