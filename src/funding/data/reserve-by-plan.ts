import type { Tx } from '../../platform/index.js';
import { formatYuan } from '../../shared/money.js';
import { RuleBroken } from '../../shared/refused.js';
import { type FundUse, useViolations } from '../domain/fund-rules.js';
import { splitByPlan } from '../domain/plan.js';
import { refuse } from '../domain/refusals.js';
import { readBalances } from './balances.js';
import { type Movement, lockFunds, reserve } from './fund-ledger.js';
import type { Fund } from './fund.entity.js';
import { FundingPlan, FundingPlanShare } from './funding-plan.entity.js';
import type { HeldMovement } from './held-money.js';

/** A reservation with what it is for, which the payers' limits judge. */
export type PlannedMovement<M> = M & {
  readonly unitId: string;
  readonly use: FundUse;
  readonly pointer: string;
};

/** Reserves in one fund of the unit what it may pay for; nothing but the check for an amount of 0. RuleBroken (422): another purpose or year, too little. */
export async function reserveFor(
  tx: Tx,
  { use, ...movement }: Omit<PlannedMovement<Movement>, 'unitId'>,
): Promise<void> {
  const fund = (await lockFunds(tx, [movement.fundId])).get(movement.fundId);
  RuleBroken.unlessEmpty(fund ? useViolations(fund, use, movement.pointer) : []);
  if (movement.amount > 0n) await reserve(tx, movement);
}

/**
 * Reserves by a plan of the unit: each fund its share, the last the remainder. Answers the first fund's id. RuleBroken
 * (422) with every fund that may not pay or has too little; then nothing is reserved.
 */
export async function reserveByPlan(
  tx: Tx,
  planId: string,
  { unitId, use, ...movement }: PlannedMovement<HeldMovement>,
): Promise<string> {
  const { amount, pointer } = movement;
  if (!(await tx.existsBy(FundingPlan, { id: planId, unitId })))
    throw new RuleBroken([refuse.planUnknown({ pointer })]);
  const shares = await tx.find(FundingPlanShare, { where: { planId }, order: { position: 'ASC' } });
  const funds = await lockFunds(
    tx,
    shares.map(({ fundId }) => fundId),
  );
  const points = shares.map(({ basisPoints }) => basisPoints);
  const parts = splitByPlan(amount, points).flatMap((part, i) => {
    const fund = funds.get(shares[i]?.fundId ?? '');
    return fund ? [{ fund, part }] : [];
  });
  const reasons = [];
  for (const { fund, part } of parts) {
    reasons.push(...useViolations(fund, use, pointer), ...(await shortage(tx, fund, part, pointer)));
  }
  RuleBroken.unlessEmpty(reasons);
  for (const { fund, part } of parts) {
    if (part > 0n) await reserve(tx, { ...movement, fundId: fund.id, amount: part });
  }
  return shares[0]?.fundId ?? '';
}

async function shortage(tx: Tx, fund: Fund, part: bigint, pointer: string) {
  const { available } = await readBalances(tx, fund.id);
  if (part <= available) return [];
  const params = { fund: fund.name, left: formatYuan(available), amount: formatYuan(part) };
  return [refuse.planShareOver({ pointer, params })];
}
