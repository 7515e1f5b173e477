import { type Doer, type Tx, advance } from '../../platform/index.js';
import { paymentRequestLifecycle } from '../domain/payment-request.lifecycle.js';
import { settleWhenPaid } from './contract-steps.js';
import type { Contract } from './contract.entity.js';
import { paidOn } from './paid-sums.js';
import type { PaymentRequest } from './payment-request.entity.js';
import { keepPenalties, netOf } from './penalties.js';

/** Closes an approved request as soon as all that its penalties leave is paid; the last one settles the contract. */
export async function closeWhenPaid(
  tx: Tx,
  contract: Contract,
  request: PaymentRequest,
  doer: Doer,
): Promise<void> {
  const paid = await paidOn(tx, { paymentRequestId: request.id });
  if (paid === (await netOf(tx, request))) {
    await keepPenalties(tx, contract, request);
    await advance(tx, request, paymentRequestLifecycle, 'pay', doer);
  }
  await settleWhenPaid(tx, contract, doer);
}
