import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { Fen } from '../../shared/money.js';
import { Payment } from './payment.entity.js';

/** What was paid, in fen, on a contract, a milestone or a request. */
export async function paidOn(
  db: EntityManager,
  where: Pick<FindOptionsWhere<Payment>, 'contractId' | 'milestoneId' | 'paymentRequestId'>,
): Promise<Fen> {
  const payments = await db.findBy(Payment, where);
  return payments.reduce((sum, { amountFen }) => sum + amountFen, 0n);
}
