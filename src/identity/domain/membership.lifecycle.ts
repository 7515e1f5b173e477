import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** `start` is the program's own step: nobody has to approve what the unit's lead delegates. */
export const membershipLifecycle = lifecycle('membership', 'proposed', {
  start: { from: ['proposed'], to: 'active' },
  approve: { from: ['proposed'], to: 'active' },
  refuse: { from: ['proposed'], to: 'refused' },
  end: { from: ['active'], to: 'ended' },
});
export type MembershipState = StateOf<typeof membershipLifecycle>;
export type MembershipAction = ActionOf<typeof membershipLifecycle>;
