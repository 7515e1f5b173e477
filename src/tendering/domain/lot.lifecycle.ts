import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * A lot (包): bid for, counted and awarded by itself. It may fail or be called off while the others go on; an award
 * that is taken back opens it again for the next candidate.
 */
export const lotLifecycle = lifecycle('lot', 'active', {
  award: { from: ['active'], to: 'awarded' },
  'revoke-award': { from: ['awarded'], to: 'active' },
  fail: { from: ['active'], to: 'failed' },
  cancel: { from: ['active'], to: 'cancelled' },
});

export type LotState = StateOf<typeof lotLifecycle>;
