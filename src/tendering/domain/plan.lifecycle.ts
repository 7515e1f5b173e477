import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** A procurement plan (采购实施计划): drafted, put to review, sent back or approved; approved ones are not edited. */
export const planLifecycle = lifecycle('procurement-plan', 'drafted', {
  submit: { from: ['drafted'], to: 'submitted' },
  return: { from: ['submitted'], to: 'drafted' },
  approve: { from: ['submitted'], to: 'approved' },
});

export type PlanState = StateOf<typeof planLifecycle>;
