import { MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { PaymentDetails } from '../data/payments.js';
import type { PaymentReceipt } from '../data/payment-receipt.entity.js';
import type { PaymentReversal } from '../data/payment-reversal.entity.js';
import type { ReceiptAnswer } from '../domain/receipt-rules.js';
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

/** What the payee says of a payment. */
export class PaymentReceiptView {
  /** @example received */
  answer: ReceiptAnswer;
  /** Of a dispute. */
  reason: string | null;
  /** RFC 3339. */
  answeredAt: string;

  static of({ answer, reason, createdAt }: PaymentReceipt): PaymentReceiptView {
    return { answer, reason, answeredAt: formatInstant(createdAt) };
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
  /** In their order: a dispute may be followed by the confirmation. */
  receipts: PaymentReceiptView[];

  static of({ payment, reversal, receipts }: PaymentDetails): PaymentView {
    const { id, version, contractId, milestoneId, paymentRequestId, payerId, payerPaymentId } = payment;
    return {
      ...{ id, version, status: reversal ? 'reversed' : 'paid' },
      ...{ contractId, milestoneId, paymentRequestId, payerId, payerPaymentId },
      amount: MoneyView.of(payment.amountFen),
      paidOn: payment.paidOn,
      recordedAt: formatInstant(payment.createdAt),
      reversal: reversal && PaymentReversalView.of(reversal),
      receipts: receipts.map((receipt) => PaymentReceiptView.of(receipt)),
    };
  }
}

/** Payments, newest first. */
export class PaymentListView {
  items: PaymentView[];
  next: string | null;
}
