import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/** A performance bond (履约保证金) from its receipt to its return, what a breach costs taken off. */
export const performanceBondLifecycle = lifecycle('performance-bond', 'held', {
  return: { from: ['held'], to: 'returned' },
});

export type PerformanceBondState = StateOf<typeof performanceBondLifecycle>;
