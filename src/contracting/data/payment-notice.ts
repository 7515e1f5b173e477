import type { Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import { Contract } from './contract.entity.js';
import { Payment } from './payment.entity.js';

/** What notices say of a payment. */
export interface PaymentNotice {
  readonly contractId: string;
  readonly organizationId: string;
  readonly title: string;
  /** The day of the payment. */
  readonly on: Day;
  /** Yuan. */
  readonly amount: string;
}

/** A payment for those who tell of it. */
export async function paymentNotice(tx: Tx, paymentId: string): Promise<PaymentNotice> {
  const { contractId, paidOn, amountFen } = await tx.findOneByOrFail(Payment, { id: paymentId });
  const { organizationId, title } = await tx.findOneByOrFail(Contract, { id: contractId });
  return { contractId, organizationId, title, on: paidOn, amount: formatYuan(amountFen) };
}
