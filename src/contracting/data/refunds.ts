import type { EntityManager } from 'typeorm';
import type { Fen } from '../../shared/money.js';
import { overpaidParts, refundParts } from '../domain/settlement.js';
import { ContractRefund } from './contract-refund.entity.js';
import { Milestone } from './milestone.entity.js';
import { paidOn } from './paid-sums.js';

/** What the provider has paid back on a contract, in fen. */
export async function refundedOn(db: EntityManager, contractId: string): Promise<Fen> {
  const refunds = await db.findBy(ContractRefund, { contractId });
  return refunds.reduce((sum, { amountFen }) => sum + amountFen, 0n);
}

/** An instalment of which more was paid than the settlement leaves; amounts in fen. */
export interface OverpaidInstalment {
  readonly milestone: Milestone;
  /** Paid beyond what is payable. */
  readonly over: Fen;
  /** What of it came back. */
  readonly refunded: Fen;
}

/** The overpaid instalments of a contract in their order. Refunds fill them one after the other. */
export async function overpaidOn(db: EntityManager, contractId: string): Promise<OverpaidInstalment[]> {
  const milestones = await db.find(Milestone, { where: { contractId }, order: { number: 'ASC' } });
  const money: { payable: Fen; paid: Fen }[] = [];
  for (const { id, amountFen, payableFen } of milestones) {
    const paid = await paidOn(db, { milestoneId: id });
    money.push({ payable: payableFen ?? amountFen ?? 0n, paid });
  }
  const over = overpaidParts(money);
  const refunded = refundParts(over, await refundedOn(db, contractId));
  return milestones.flatMap((milestone, i) => {
    const own = over[i] ?? 0n;
    return own > 0n ? [{ milestone, over: own, refunded: refunded[i] ?? 0n }] : [];
  });
}
