import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * One evaluation of a project. It binds nobody until `conclude`: after the appeal window, after the organization
 * has confirmed it, or after an appeal was decided by other people than those who judged.
 */
export const evaluationLifecycle = lifecycle('evaluation', 'drafted', {
  submit: { from: ['drafted', 'returned'], to: 'submitted' },
  return: { from: ['submitted'], to: 'returned' },
  approve: { from: ['submitted'], to: 'approved' },
  deliver: { from: ['approved'], to: 'delivered' },
  appeal: { from: ['delivered'], to: 'appealed' },
  'decide-appeal': { from: ['appealed'], to: 'decided' },
  conclude: { from: ['delivered', 'decided'], to: 'concluded' },
  publish: { from: ['concluded'], to: 'published' },
});

export type EvaluationState = StateOf<typeof evaluationLifecycle>;
