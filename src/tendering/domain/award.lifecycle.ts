import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/** An award (成交): `pending` while its notice period runs, `active` when a contract may come of it. */
export const awardLifecycle = lifecycle('award', 'pending', {
  activate: { from: ['pending'], to: 'active' },
  cancel: { from: ['pending', 'active'], to: 'cancelled' },
});

/** Why an award was taken back. */
export const AWARD_GROUNDS = ['supplier-refused', 'challenge', 'complaint', 'other'] as const;
export type AwardGround = (typeof AWARD_GROUNDS)[number];

export type AwardState = StateOf<typeof awardLifecycle>;
