import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** An evaluation body: applied for, let in by the district, suspended, and gone for good. */
export const evaluationBodyLifecycle = lifecycle('evaluation-body', 'applied', {
  approve: { from: ['applied'], to: 'active' },
  refuse: { from: ['applied'], to: 'refused' },
  suspend: { from: ['active'], to: 'suspended' },
  reinstate: { from: ['suspended'], to: 'active' },
  withdraw: { from: ['applied', 'active', 'suspended'], to: 'withdrawn' },
});

export type EvaluationBodyState = StateOf<typeof evaluationBodyLifecycle>;
export type EvaluationBodyAction = ActionOf<typeof evaluationBodyLifecycle>;
