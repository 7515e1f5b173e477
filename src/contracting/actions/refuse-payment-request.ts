import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { lockBelow } from '../data/lock-below.js';
import { openOrderOf } from '../data/open-order.js';
import { paidOn } from '../data/paid-sums.js';
import { PaymentRequest } from '../data/payment-request.entity.js';
import { refuseOrder } from '../domain/order-refusals.js';
import { refusePayment as refuse } from '../domain/payment-refusals.js';
import { paymentRequestLifecycle } from '../domain/payment-request.lifecycle.js';
import { demandStanding } from '../policies.js';

/** Refuses a payment request with a reason; the provider may ask again on another invoice or the same. */
@Injectable()
export class RefusePaymentRequest {
  constructor(private readonly database: Database) {}

  /** 409 once any of it is paid. */
  async run(actor: Actor, paymentRequestId: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: request } = await lockBelow(tx, PaymentRequest, paymentRequestId);
      demandStanding(actor, contract, ['buyer'], 'payment_request');
      const paid = await paidOn(tx, { paymentRequestId });
      const order = await openOrderOf(tx, paymentRequestId);
      RuleBroken.conflictUnlessEmpty([
        ...(paid > 0n ? [refuse.paidInPart()] : []),
        ...(order ? [refuseOrder.orderedAlready({ params: { id: order.payerPaymentId } })] : []),
      ]);
      await save(tx, Object.assign(request, { reason }));
      await advance(tx, request, paymentRequestLifecycle, 'refuse', actor);
    });
  }
}
