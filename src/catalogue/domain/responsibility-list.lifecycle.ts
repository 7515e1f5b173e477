import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** An edition: changed while it is a draft, then public for good; the next one takes its place by its first day. */
export const responsibilityListLifecycle = lifecycle('responsibility-list', 'drafted', {
  publish: { from: ['drafted'], to: 'published' },
});

export type ResponsibilityListState = StateOf<typeof responsibilityListLifecycle>;
