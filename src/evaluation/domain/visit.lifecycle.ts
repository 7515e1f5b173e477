import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * A return visit. `open` is taken by its due row, `return` sends a result back to the evaluator, `skip` and
 * `reopen` need a permission and a reason, so that nothing disappears. Reminders and escalations are events
 * of its timeline and change no state.
 */
export const visitLifecycle = lifecycle('visit', 'planned', {
  open: { from: ['planned'], to: 'open' },
  assign: { from: ['open'], to: 'assigned' },
  decline: { from: ['assigned'], to: 'open' },
  submit: { from: ['assigned'], to: 'submitted' },
  return: { from: ['submitted'], to: 'assigned' },
  conclude: { from: ['submitted'], to: 'concluded' },
  skip: { from: ['planned', 'open', 'assigned'], to: 'skipped' },
  reopen: { from: ['skipped', 'concluded'], to: 'open' },
});

export type VisitState = StateOf<typeof visitLifecycle>;
