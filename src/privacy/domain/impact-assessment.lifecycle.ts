import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** An assessment: drafted by one, decided by another; it expires by its last day and stays. */
export const assessmentLifecycle = lifecycle('impact-assessment', 'drafted', {
  return: { from: ['drafted'], to: 'returned' },
  redraft: { from: ['returned'], to: 'drafted' },
  approve: { from: ['drafted'], to: 'approved' },
});

export type AssessmentState = StateOf<typeof assessmentLifecycle>;
