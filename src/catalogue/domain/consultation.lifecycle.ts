import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** A consultation. Whether it is open for comments follows from its days alone. */
export const consultationLifecycle = lifecycle('consultation', 'announced', {
  conclude: { from: ['announced'], to: 'concluded' },
  withdraw: { from: ['announced'], to: 'withdrawn' },
});

export type ConsultationState = StateOf<typeof consultationLifecycle>;
