import type { Tx } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { BUDGETED_KINDS, openingViolations } from '../domain/budget-rules.js';
import { BudgetLine } from './budget.entity.js';
import { lockApproved, openedByCode } from './budgets.js';

/**
 * Why public money can't come into a fund: its budget project is in no approved budget, or has no room. A fund without
 * a project, and money of society, ask no budget. Locks the budget.
 */
export async function demandBudget(
  tx: Tx,
  fund: { readonly unitId: string; readonly fiscalYear: number; readonly budgetCode: string | null },
  sources: readonly { readonly kind: string; readonly amount: Fen }[],
): Promise<Violation[]> {
  const { unitId, fiscalYear, budgetCode: code } = fund;
  if (code === null) return [];
  const budget = await lockApproved(tx, unitId, fiscalYear);
  const line = budget && (await tx.findOneBy(BudgetLine, { budgetId: budget.id, code }));
  const opened = (await openedByCode(tx, unitId, fiscalYear)).get(code) ?? 0n;
  const wanted = sources
    .filter(({ kind }) => BUDGETED_KINDS.includes(kind))
    .reduce((sum, { amount }) => sum + amount, 0n);
  return openingViolations(code, line ? { amount: line.amountFen, opened } : undefined, wanted);
}
