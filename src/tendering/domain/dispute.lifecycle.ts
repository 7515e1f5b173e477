import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** A challenge (质疑): the buyer replies within its days, or the supplier takes it back. */
export const challengeLifecycle = lifecycle('challenge', 'submitted', {
  reply: { from: ['submitted'], to: 'replied' },
  withdraw: { from: ['submitted'], to: 'withdrawn' },
});

export type ChallengeState = StateOf<typeof challengeLifecycle>;

/** A complaint (投诉): returned once for correction, accepted or rejected by the finance department, decided. */
export const complaintLifecycle = lifecycle('complaint', 'submitted', {
  return: { from: ['submitted'], to: 'returned' },
  correct: { from: ['returned'], to: 'submitted' },
  accept: { from: ['submitted'], to: 'accepted' },
  reject: { from: ['submitted', 'returned'], to: 'rejected' },
  decide: { from: ['accepted'], to: 'decided' },
  withdraw: { from: ['submitted', 'returned', 'accepted'], to: 'withdrawn' },
});

export type ComplaintState = StateOf<typeof complaintLifecycle>;
