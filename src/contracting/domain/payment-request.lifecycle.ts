import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/**
 * What the provider asks to be paid. A first approval is a row and no step: `approve` is taken by the second one.
 * `reverse` is the bank sending the money back: the same approval is then to be paid again.
 */
export const paymentRequestLifecycle = lifecycle('payment-request', 'requested', {
  withdraw: { from: ['requested'], to: 'withdrawn' },
  approve: { from: ['requested'], to: 'approved' },
  refuse: { from: ['requested', 'approved'], to: 'refused' },
  pay: { from: ['approved'], to: 'paid' },
  reverse: { from: ['paid'], to: 'approved' },
});

export type PaymentRequestState = StateOf<typeof paymentRequestLifecycle>;
