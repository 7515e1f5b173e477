import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * A change of a contract by agreement. A first signature is a row and no step: `sign` is taken by the second one, and the
 * change has its effect. Who proposed it may `withdraw` it, the other side `decline` it; what is open when the contract
 * ends can `lapse` only.
 */
export const contractChangeLifecycle = lifecycle('contract-change', 'proposed', {
  sign: { from: ['proposed'], to: 'effective' },
  withdraw: { from: ['proposed'], to: 'withdrawn' },
  decline: { from: ['proposed'], to: 'declined' },
  lapse: { from: ['proposed'], to: 'lapsed' },
});

export type ContractChangeState = StateOf<typeof contractChangeLifecycle>;
