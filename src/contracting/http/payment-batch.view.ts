import { MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { BatchDetails } from '../data/payment-batches.js';
import type { PaymentOrder } from '../data/payment-batch.entity.js';
import type { PaymentOrderState } from '../domain/payment-order.lifecycle.js';

/** One line of a bank file. */
export class PaymentOrderView {
  id: string;
  /** @example sent */
  state: PaymentOrderState;
  contractId: string;
  paymentRequestId: string;
  /** Under which the payment will stand; a bank's statement names it. @example ZF20250514-1A2B3C4D */
  payerPaymentId: string;
  amount: MoneyView;
  payeeHolder: string;
  /** The last four figures of the account. @example 0017 */
  accountEnds: string;
  bankReference: string | null;
  /** Why it failed or was withdrawn. */
  reason: string | null;

  static of(order: PaymentOrder): PaymentOrderView {
    const { id, state, contractId, paymentRequestId, payerPaymentId, payeeHolder } = order;
    const { amountFen, payeeNumber, bankReference, reason } = order;
    return {
      ...{ id, state, contractId, paymentRequestId, payerPaymentId },
      amount: MoneyView.of(amountFen),
      ...{ payeeHolder, accountEnds: payeeNumber.slice(-4), bankReference, reason },
    };
  }
}

/** Approved requests in one file for the bank. */
export class PaymentBatchView {
  id: string;
  version: number;
  /** RFC 3339. */
  madeAt: string;
  /** Of all orders that are not withdrawn. */
  total: MoneyView;
  /** Orders that the bank has not answered. */
  open: number;
  orders: PaymentOrderView[];

  static of({ batch, orders }: BatchDetails): PaymentBatchView {
    const counted = orders.filter(({ state }) => state !== 'withdrawn');
    return {
      ...{ id: batch.id, version: batch.version, madeAt: formatInstant(batch.createdAt) },
      total: MoneyView.of(counted.reduce((sum, { amountFen }) => sum + amountFen, 0n)),
      open: orders.filter(({ state }) => state === 'sent').length,
      orders: orders.map((order) => PaymentOrderView.of(order)),
    };
  }
}

/** Batches, newest first. */
export class PaymentBatchListView {
  items: PaymentBatchView[];
  next: string | null;
}
