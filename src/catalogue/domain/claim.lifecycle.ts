import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** What a unit claims (认领) of a published list: without money, and accepted by the community when it is done. */
export const claimLifecycle = lifecycle('claim', 'submitted', {
  accept: { from: ['submitted'], to: 'accepted' },
  decline: { from: ['submitted'], to: 'declined' },
  withdraw: { from: ['submitted'], to: 'withdrawn' },
  lapse: { from: ['submitted'], to: 'lapsed' },
  finish: { from: ['accepted'], to: 'reported' },
  return: { from: ['reported'], to: 'accepted' },
  fulfil: { from: ['reported'], to: 'fulfilled' },
  'give-back': { from: ['accepted'], to: 'given-back' },
});

export type ClaimState = StateOf<typeof claimLifecycle>;
export type ClaimAction = ActionOf<typeof claimLifecycle>;
