import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/**
 * A return visit. `open` is taken by its due row, `return` sends a result back to the evaluator. `drop` and `restore` follow
 * a contract whose days change; `postpone`, `skip`, `restore`, `reopen`, `decline` and `reassign` need a permission and a
 * reason, so that nothing disappears. Reminders and escalations are events of its timeline and change no state.
 */
export const visitLifecycle = lifecycle('visit', 'planned', {
  postpone: { from: ['planned'], to: 'planned' },
  open: { from: ['planned'], to: 'open' },
  assign: { from: ['open'], to: 'assigned' },
  accept: { from: ['assigned'], to: 'assigned' },
  decline: { from: ['assigned'], to: 'open' },
  reassign: { from: ['assigned'], to: 'open' },
  submit: { from: ['assigned'], to: 'submitted' },
  return: { from: ['submitted'], to: 'assigned' },
  conclude: { from: ['submitted'], to: 'concluded' },
  skip: { from: ['planned', 'open', 'assigned'], to: 'skipped' },
  drop: { from: ['planned'], to: 'dropped' },
  restore: { from: ['skipped', 'dropped'], to: 'planned' },
  reopen: { from: ['skipped', 'concluded'], to: 'open' },
});

export type VisitState = StateOf<typeof visitLifecycle>;
export type VisitAction = ActionOf<typeof visitLifecycle>;
