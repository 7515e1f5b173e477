import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/**
 * A red flag: a question. The buyer explains, a supervisor confirms it or lets it go; it lapses when its figures no longer
 * raise it, and is open again when other figures do. None of this does anything to what it is about.
 */
export const redFlagLifecycle = lifecycle('red-flag', 'open', {
  explain: { from: ['open'], to: 'explained' },
  confirm: { from: ['open', 'explained'], to: 'confirmed' },
  dismiss: { from: ['open', 'explained'], to: 'dismissed' },
  lapse: { from: ['open', 'explained'], to: 'lapsed' },
  reopen: { from: ['explained', 'confirmed', 'dismissed', 'lapsed'], to: 'open' },
});

export type RedFlagState = StateOf<typeof redFlagLifecycle>;
export type RedFlagAction = ActionOf<typeof redFlagLifecycle>;
export const RED_FLAG_STATES = redFlagLifecycle.states;
