import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** A consent. Withdrawn, it stays as proof of what was lawful until then; given again, it is another one. */
export const consentLifecycle = lifecycle('consent', 'given', {
  withdraw: { from: ['given'], to: 'withdrawn' },
});

export type ConsentState = StateOf<typeof consentLifecycle>;
