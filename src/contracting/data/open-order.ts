import type { Tx } from '../../platform/index.js';
import { PaymentOrder } from './payment-batch.entity.js';

/** The order that the bank has and has not answered yet, if a request stands in one. */
export function openOrderOf(tx: Tx, paymentRequestId: string): Promise<PaymentOrder | null> {
  return tx.findOneBy(PaymentOrder, { paymentRequestId, state: 'sent' });
}
