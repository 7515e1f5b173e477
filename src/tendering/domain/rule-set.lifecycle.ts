import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** A region's rules: entered by one account, decided on by another, in force from their day on once approved. */
export const ruleSetLifecycle = lifecycle('rule-set', 'drafted', {
  approve: { from: ['drafted'], to: 'approved' },
  refuse: { from: ['drafted'], to: 'refused' },
});

export type RuleSetState = StateOf<typeof ruleSetLifecycle>;
