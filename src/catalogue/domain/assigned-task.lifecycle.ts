import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** A task that a department assigns to a community; refused ones stay on record. */
export const assignedTaskLifecycle = lifecycle('assigned-task', 'applied', {
  admit: { from: ['applied'], to: 'admitted' },
  refuse: { from: ['applied'], to: 'refused' },
  withdraw: { from: ['applied'], to: 'withdrawn' },
  finish: { from: ['admitted'], to: 'done' },
});

export type AssignedTaskState = StateOf<typeof assignedTaskLifecycle>;
export type AssignedTaskAction = ActionOf<typeof assignedTaskLifecycle>;
