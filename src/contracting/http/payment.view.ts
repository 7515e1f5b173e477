import { MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { PaymentDetails } from '../data/payments.js';
import type { PaymentReversal } from '../data/payment-reversal.entity.js';
import type { ReversalGround } from '../domain/reversal-rules.js';

/** Why a payment counts no more. */
export class PaymentReversalView {
  payerReversalId: string;
  ground: ReversalGround;
  reason: string;
  reversedOn: string;
  /** RFC 3339. */
  recordedAt: string;

  static of({
    payerReversalId,
    ground,
    reason,
    reversedOn,
    createdAt,
  }: PaymentReversal): PaymentReversalView {
    return { payerReversalId, ground, reason, reversedOn, recordedAt: formatInstant(createdAt) };
  }
}

/** Money that went out. */
export class PaymentView {
  id: string;
  version: number;
  /** @example paid */
  status: 'paid' | 'reversed';
  contractId: string;
  milestoneId: string;
  paymentRequestId: string;
  /** The unit that paid. */
  payerId: string;
  payerPaymentId: string;
  amount: MoneyView;
  paidOn: string;
  /** RFC 3339. */
  recordedAt: string;
  reversal: PaymentReversalView | null;

  static of({ payment, reversal }: PaymentDetails): PaymentView {
    const { id, version, contractId, milestoneId, paymentRequestId, payerId, payerPaymentId } = payment;
    return {
      ...{ id, version, status: reversal ? 'reversed' : 'paid' },
      ...{ contractId, milestoneId, paymentRequestId, payerId, payerPaymentId },
      amount: MoneyView.of(payment.amountFen),
      paidOn: payment.paidOn,
      recordedAt: formatInstant(payment.createdAt),
      reversal: reversal && PaymentReversalView.of(reversal),
    };
  }
}

/** Payments, newest first. */
export class PaymentListView {
  items: PaymentView[];
  next: string | null;
}
