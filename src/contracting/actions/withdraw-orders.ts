import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, lock, save } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { PaymentBatch, PaymentOrder } from '../data/payment-batch.entity.js';
import { refuseOrder as refuse } from '../domain/order-refusals.js';
import { paymentOrderLifecycle } from '../domain/payment-order.lifecycle.js';

/** Takes back what of a bank file never went out; its requests may go into another one. */
@Injectable()
export class WithdrawOrders {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409) when the bank has answered all of it. NotFound (404) for another unit's. */
  async run({ unitId: payerId, ...doer }: Actor, batchId: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const batch = await lock(tx, PaymentBatch, batchId);
      if (batch.payerId !== payerId) throw new NotFound('payment_batch');
      const open = await tx.find(PaymentOrder, { where: { batchId, state: 'sent' }, order: { id: 'ASC' } });
      RuleBroken.conflictUnlessEmpty(open.length === 0 ? [refuse.nothingOpen()] : []);
      for (const { id } of open) {
        const order = await lock(tx, PaymentOrder, id);
        await save(tx, Object.assign(order, { reason }));
        await advance(tx, order, paymentOrderLifecycle, 'withdraw', { ...doer, unitId: payerId });
      }
    });
  }
}
