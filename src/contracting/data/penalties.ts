import type { EntityManager } from 'typeorm';
import { In, IsNull } from 'typeorm';
import { decommitHeld } from '../../funding/index.js';
import { type Tx, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Contract } from './contract.entity.js';
import { Milestone } from './milestone.entity.js';
import { instalmentReference } from './money-reference.js';
import { PaymentPenalty } from './payment-penalty.entity.js';
import type { PaymentRequest } from './payment-request.entity.js';

/** The penalties of requests that are not withdrawn, in their order. */
export function standingPenalties(
  db: EntityManager,
  requestIds: readonly string[],
): Promise<PaymentPenalty[]> {
  const where = { paymentRequestId: In([...requestIds]), withdrawnOn: IsNull() };
  return db.find(PaymentPenalty, { where, order: { id: 'ASC' } });
}

/** What penalties cut, in fen. */
export function cutBy(penalties: readonly Pick<PaymentPenalty, 'amountFen'>[]): Fen {
  return penalties.reduce((sum, { amountFen }) => sum + amountFen, 0n);
}

/** What is to be paid on a request: what was asked for without its penalties, in fen. */
export async function netOf(db: EntityManager, { id, amountFen }: PaymentRequest): Promise<Fen> {
  return amountFen - cutBy(await standingPenalties(db, [id]));
}

/**
 * A request is paid without its penalties: what they cut is payable no more and goes back to its funds. Once: a payment
 * that comes back later leaves them as they are.
 */
export async function keepPenalties(tx: Tx, contract: Contract, request: PaymentRequest): Promise<void> {
  const open = (await standingPenalties(tx, [request.id])).filter(({ keptOn }) => keptOn === null);
  if (open.length === 0) return;
  const milestone = await lock(tx, Milestone, request.milestoneId);
  const { payableFen, withheldFen } = milestone;
  const cut = cutBy(open);
  Object.assign(milestone, { payableFen: (payableFen ?? 0n) - cut, withheldFen: withheldFen + cut });
  await save(tx, milestone);
  const reference = instalmentReference(contract, milestone);
  for (const penalty of open) {
    await save(tx, Object.assign(penalty, { keptOn: dayOf(now(tx)) }));
    const cause = { type: 'payment-penalty', id: penalty.id };
    await decommitHeld(tx, { amount: penalty.amountFen, reference, cause });
  }
}
