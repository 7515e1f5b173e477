import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * A contract from its drawing-up at the bid price to the closed file. A first signature is a row and no step:
 * `sign` is taken by the second one. A terminated contract is settled like any other, because its books need
 * the same thing: every fen paid, returned or refused. A payment that comes back later opens the books again (`reopen`,
 * after an early end `reopen-ended`). `cancel` is the refusal to sign (实施条例 art. 49).
 */
export const contractLifecycle = lifecycle('contract', 'drawn-up', {
  cancel: { from: ['drawn-up'], to: 'cancelled' },
  sign: { from: ['drawn-up'], to: 'signed' },
  start: { from: ['signed'], to: 'performing' },
  suspend: { from: ['performing'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'performing' },
  accept: { from: ['performing'], to: 'accepted' },
  terminate: { from: ['signed', 'performing', 'suspended'], to: 'terminated' },
  settle: { from: ['accepted', 'terminated'], to: 'settled' },
  reopen: { from: ['settled'], to: 'accepted' },
  'reopen-ended': { from: ['settled'], to: 'terminated' },
  close: { from: ['settled'], to: 'closed' },
});

export type ContractState = StateOf<typeof contractLifecycle>;
