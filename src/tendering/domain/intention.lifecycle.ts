import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/** An edition of a procurement intention (采购意向): public for good; a next edition or a withdrawal ends it. */
export const intentionLifecycle = lifecycle('procurement-intention', 'drafted', {
  publish: { from: ['drafted'], to: 'published' },
  supersede: { from: ['published'], to: 'superseded' },
  withdraw: { from: ['published'], to: 'withdrawn' },
});

export type IntentionState = StateOf<typeof intentionLifecycle>;
