import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** Somebody of the reserve: called to a community, or withdrawn. Expiry needs no step. */
export const candidateLifecycle = lifecycle('reserve-candidate', 'waiting', {
  call: { from: ['waiting'], to: 'called' },
  withdraw: { from: ['waiting'], to: 'withdrawn' },
});

export type CandidateState = StateOf<typeof candidateLifecycle>;
