import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** A yearly budget; approving a revision replaces the one before. */
export const budgetLifecycle = lifecycle('budget', 'drafted', {
  approve: { from: ['drafted'], to: 'approved' },
  discard: { from: ['drafted'], to: 'discarded' },
  supersede: { from: ['approved'], to: 'superseded' },
});

export type BudgetState = StateOf<typeof budgetLifecycle>;
export type BudgetAction = ActionOf<typeof budgetLifecycle>;
