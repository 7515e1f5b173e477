import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** An objection to a result in its public notice (公示异议). */
export const objectionLifecycle = lifecycle('venture-objection', 'submitted', {
  withdraw: { from: ['submitted'], to: 'withdrawn' },
  uphold: { from: ['submitted'], to: 'upheld' },
  reject: { from: ['submitted'], to: 'rejected' },
});
export type ObjectionState = StateOf<typeof objectionLifecycle>;
