import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** Rules of evaluation by editions: entered by one account, decided by another. */
export const evaluationRuleSetLifecycle = lifecycle('evaluation-rule-set', 'drafted', {
  approve: { from: ['drafted'], to: 'approved' },
  refuse: { from: ['drafted'], to: 'refused' },
});
export type EvaluationRuleSetState = StateOf<typeof evaluationRuleSetLifecycle>;

/** What follows from a grade. Its days end it by themselves; an appeal that is upheld lifts it. */
export const consequenceLifecycle = lifecycle('consequence', 'in-force', {
  lift: { from: ['in-force'], to: 'lifted' },
});
export type ConsequenceState = StateOf<typeof consequenceLifecycle>;

/** An order to put things right (整改): a plan, a report by the last day, a re-visit that decides. */
export const rectificationLifecycle = lifecycle('rectification', 'ordered', {
  plan: { from: ['ordered', 'planned'], to: 'planned' },
  report: { from: ['planned'], to: 'reported' },
  pass: { from: ['reported'], to: 'passed' },
  fail: { from: ['reported'], to: 'failed' },
  lapse: { from: ['ordered', 'planned'], to: 'failed' },
  cancel: { from: ['ordered', 'planned', 'reported'], to: 'cancelled' },
});
export type RectificationState = StateOf<typeof rectificationLifecycle>;
export type RectificationAction = ActionOf<typeof rectificationLifecycle>;
