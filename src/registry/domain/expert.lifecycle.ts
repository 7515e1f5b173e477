import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** An expert of the pool: applied for, let in by the district, suspended, and gone for good. */
export const expertLifecycle = lifecycle('expert', 'applied', {
  approve: { from: ['applied'], to: 'active' },
  refuse: { from: ['applied'], to: 'refused' },
  suspend: { from: ['active'], to: 'suspended' },
  reinstate: { from: ['suspended'], to: 'active' },
  withdraw: { from: ['applied', 'active', 'suspended'], to: 'withdrawn' },
});

export type ExpertState = StateOf<typeof expertLifecycle>;
export type ExpertAction = ActionOf<typeof expertLifecycle>;
