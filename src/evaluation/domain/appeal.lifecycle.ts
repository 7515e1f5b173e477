import { type ActionOf, type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** An organization's objection (申诉), decided by other people than those who judged. */
export const appealLifecycle = lifecycle('appeal', 'lodged', {
  uphold: { from: ['lodged'], to: 'upheld' },
  refuse: { from: ['lodged'], to: 'refused' },
  withdraw: { from: ['lodged'], to: 'withdrawn' },
});

export type AppealState = StateOf<typeof appealLifecycle>;
export type AppealAction = ActionOf<typeof appealLifecycle>;
