import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/** A need: 登记 registered, verified by somebody else, then 立项 adopted, 转办 passed on or 不采纳 not adopted; or merged into a similar one. */
export const needLifecycle = lifecycle('need', 'registered', {
  verify: { from: ['registered'], to: 'verified' },
  adopt: { from: ['verified'], to: 'adopted' },
  'pass-on': { from: ['verified'], to: 'passed-on' },
  'not-adopt': { from: ['registered', 'verified'], to: 'not-adopted' },
  merge: { from: ['registered', 'verified'], to: 'merged' },
  unmerge: { from: ['merged'], to: 'registered' },
});

export type NeedState = StateOf<typeof needLifecycle>;

/** What everybody sees: a need that somebody has verified, and what became of it. */
export const PUBLIC_NEED_STATES: readonly NeedState[] = ['verified', 'adopted', 'passed-on', 'not-adopted'];
