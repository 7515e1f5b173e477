import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/** One acceptance (验收) of one submitted milestone: judged item by item, concluded, then published. */
export const acceptanceLifecycle = lifecycle('acceptance', 'open', {
  conclude: { from: ['open'], to: 'concluded' },
  publish: { from: ['concluded'], to: 'published' },
  abandon: { from: ['open'], to: 'abandoned' },
});

export type AcceptanceState = StateOf<typeof acceptanceLifecycle>;
