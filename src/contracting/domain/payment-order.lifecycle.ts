import { lifecycle, type StateOf } from '../../shared/lifecycle.js';

/** One line of a bank file: what became of it the bank says, and `withdraw` is the payer's word that it never went out. */
export const paymentOrderLifecycle = lifecycle('payment-order', 'sent', {
  pay: { from: ['sent'], to: 'paid' },
  fail: { from: ['sent'], to: 'failed' },
  withdraw: { from: ['sent'], to: 'withdrawn' },
});

export type PaymentOrderState = StateOf<typeof paymentOrderLifecycle>;
