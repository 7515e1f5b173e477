import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * What has to be reached by a day. Deliveries and reports are submitted and accepted; what a fact alone
 * fulfils (the signing, the concluded final evaluation) is `met` by that fact. When the contract ends early, its
 * settlement pays what of a milestone was done (`settle`), and the rest is not to be done any more (`cancel`).
 */
export const milestoneLifecycle = lifecycle('milestone', 'planned', {
  meet: { from: ['planned'], to: 'met' },
  submit: { from: ['planned', 'returned'], to: 'submitted' },
  return: { from: ['submitted'], to: 'returned' },
  accept: { from: ['submitted'], to: 'accepted' },
  refuse: { from: ['submitted'], to: 'refused' },
  settle: { from: ['planned', 'submitted', 'returned'], to: 'met' },
  cancel: { from: ['planned', 'submitted', 'returned'], to: 'cancelled' },
});

export type MilestoneState = StateOf<typeof milestoneLifecycle>;

/** What a milestone waited for has happened. */
export function isReached(state: MilestoneState): boolean {
  return state === 'met' || state === 'accepted';
}
