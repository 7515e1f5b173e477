import { type StateOf, lifecycle } from '../../shared/lifecycle.js';

/**
 * A bid bond (投标保证金), from the opening on. It is held until its bid has no part in the result any more, or its
 * contract is signed; then it is due back. A loser that is chosen after all is held again. What never came in is missing.
 */
export const bidBondLifecycle = lifecycle('bid-bond', 'held', {
  miss: { from: ['held'], to: 'missing' },
  release: { from: ['held'], to: 'due' },
  retain: { from: ['due'], to: 'held' },
  return: { from: ['due'], to: 'returned' },
  forfeit: { from: ['held', 'due'], to: 'forfeited' },
});

export type BidBondState = StateOf<typeof bidBondLifecycle>;
