import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, constraintMeans, create, lock, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { requestsToOrder } from '../data/requests-to-order.js';
import { openOrderOf } from '../data/open-order.js';
import { Contract } from '../data/contract.entity.js';
import { paidOn } from '../data/paid-sums.js';
import { PaymentBatch, PaymentOrder } from '../data/payment-batch.entity.js';
import { netOf } from '../data/penalties.js';
import { PaymentRequest } from '../data/payment-request.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import { refuseOrder as refuse } from '../domain/order-refusals.js';
import { paymentOrderLifecycle } from '../domain/payment-order.lifecycle.js';
import { refusePayment } from '../domain/payment-refusals.js';

constraintMeans('one_open_order', () => refuse.orderedAlready());

/** Puts approved requests into one file for the bank, each in one open file only. */
@Injectable()
export class OrderPayments {
  constructor(private readonly database: Database) {}

  /**
   * The batch's id; all approved requests that wait when none are named. RuleBroken (409): nothing waits, a request is
   * not approved or with the bank already; (422): its contract agrees no account. NotFound (404) for another unit's.
   */
  run(actor: Actor, named: readonly string[] | undefined): Promise<string> {
    return this.database.transaction(async (tx) => {
      const found = await requestsToOrder(tx, actor.unitId, named);
      RuleBroken.conflictUnlessEmpty(found.length === 0 ? [refuse.nothingToOrder()] : []);
      for (const id of [...new Set(found.map(({ contractId }) => contractId))].sort())
        await lock(tx, Contract, id);
      const batch = await create(tx, PaymentBatch, { payerId: actor.unitId, madeBy: actor.accountId });
      const violations: Violation[] = [];
      for (const [i, { id }] of found.entries()) {
        const pointer = named ? `/paymentRequestIds/${i}` : undefined;
        violations.push(...(await this.order(tx, batch, await lock(tx, PaymentRequest, id), pointer)));
      }
      refuseAll(violations);
      return batch.id;
    });
  }

  private async order(
    tx: Tx,
    { id: batchId, payerId }: PaymentBatch,
    request: PaymentRequest,
    pointer: string | undefined,
  ): Promise<Violation[]> {
    const { id: paymentRequestId, contractId, invoiceNumber, state } = request;
    const { payeeHolder, payeeNumber, title } = await tx.findOneByOrFail(Contract, { id: contractId });
    const open = await openOrderOf(tx, paymentRequestId);
    const violations = [
      ...(state === 'approved' ? [] : [refusePayment.notApprovedYet({ pointer, params: { state } })]),
      ...(open ? [refuse.orderedAlready({ pointer, params: { id: open.payerPaymentId } })] : []),
      ...(payeeNumber === null ? [refuse.payeeUnknown({ pointer })] : []),
    ];
    if (violations.length > 0 || payeeHolder === null || payeeNumber === null) return violations;
    await create(tx, PaymentOrder, {
      state: paymentOrderLifecycle.initial,
      ...{ batchId, contractId, paymentRequestId, payerId, payerPaymentId: ownId(dayOf(now(tx))) },
      amountFen: (await netOf(tx, request)) - (await paidOn(tx, { paymentRequestId })),
      ...{ payeeHolder, payeeNumber, remark: `${title} ${invoiceNumber}`, bankReference: null, reason: null },
    });
    return [];
  }
}

/** Short enough for a bank's own field. */
function ownId(on: string): string {
  return `ZF${on.replaceAll('-', '')}-${randomBytes(4).toString('hex').toUpperCase()}`;
}
