import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * A bid (响应文件). Until the opening nothing but its being there is known, and that to its bidder alone. After
 * an amendment its bidder confirms it; what is not confirmed lapses unopened. Until its final offer it may leave (退出磋商).
 */
export const bidLifecycle = lifecycle('bid', 'submitted', {
  replace: { from: ['submitted'], to: 'submitted' },
  withdraw: { from: ['submitted'], to: 'withdrawn' },
  confirm: { from: ['submitted'], to: 'submitted' },
  lapse: { from: ['submitted'], to: 'lapsed' },
  open: { from: ['submitted'], to: 'opened' },
  qualify: { from: ['opened'], to: 'valid' },
  offer: { from: ['valid'], to: 'valid' },
  leave: { from: ['valid'], to: 'left' },
  disqualify: { from: ['opened', 'valid'], to: 'disqualified' },
});

export type BidState = StateOf<typeof bidLifecycle>;
