import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** The review of one year: drafted by one, confirmed by another, who can return it once he has said why. */
export const reviewLifecycle = lifecycle('staff-review', 'drafted', {
  return: { from: ['drafted'], to: 'returned' },
  redraft: { from: ['returned'], to: 'drafted' },
  confirm: { from: ['drafted'], to: 'confirmed' },
});

export type ReviewState = StateOf<typeof reviewLifecycle>;
