import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** A subsidy: approved with its schedule, then paid by it. `settle` is the program's own, with the last instalment. */
export const subsidyLifecycle = lifecycle('subsidy', 'drafted', {
  approve: { from: ['drafted'], to: 'approved' },
  refuse: { from: ['drafted'], to: 'refused' },
  cancel: { from: ['drafted', 'approved'], to: 'cancelled' },
  settle: { from: ['approved'], to: 'paid' },
});

export type SubsidyState = StateOf<typeof subsidyLifecycle>;
export type SubsidyAction = ActionOf<typeof subsidyLifecycle>;
