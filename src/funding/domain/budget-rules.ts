import { ratio, toDecimal } from '../../shared/exact.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** One budget project (预算项目) of a yearly budget. */
export interface BudgetLineFacts {
  readonly code: string;
  readonly name: string;
  /** Fen. */
  readonly amount: Fen;
}

/** Sources whose money a budget must foresee; what society gives comes on top. */
export const BUDGETED_KINDS: readonly string[] = [
  'fiscal-district',
  'fiscal-city',
  'fiscal-province',
  'welfare-lottery',
  'street',
];

/** What doesn't fit in the lines of a budget: a code twice, a line without money. */
export function budgetLineViolations(lines: readonly BudgetLineFacts[]): Violation[] {
  return lines.flatMap(({ code, amount }, at) => [
    ...(lines.findIndex((line) => line.code === code) < at
      ? [refuse.budgetCodeTwice({ pointer: `/lines/${at}/code`, params: { code } })]
      : []),
    ...(amount > 0n ? [] : [refuse.amountNotPositive({ pointer: `/lines/${at}/amount` })]),
  ]);
}

/** Why a revision can't replace the budget before: a line that is gone or too small for the funds opened out of it. */
export function revisionViolations(
  lines: readonly BudgetLineFacts[],
  opened: ReadonlyMap<string, Fen>,
): Violation[] {
  return [...opened].flatMap(([code, used]) => {
    const amount = lines.find((line) => line.code === code)?.amount ?? 0n;
    const params = { code, used: formatYuan(used), amount: formatYuan(amount) };
    return amount >= used ? [] : [refuse.budgetLineUsed({ pointer: '/lines', params })];
  });
}

/** Why a fund can't be opened out of a budget project: there is none approved, or too little is left. */
export function openingViolations(
  code: string,
  line: { readonly amount: Fen; readonly opened: Fen } | undefined,
  wanted: Fen,
): Violation[] {
  if (!line) return [refuse.budgetLineUnknown({ pointer: '/budgetCode', params: { code } })];
  const left = line.amount - line.opened;
  const params = { code, left: formatYuan(left), amount: formatYuan(wanted) };
  return wanted <= left ? [] : [refuse.budgetLineOver({ pointer: '/budgetCode', params })];
}

/** Growth of a budget over the year before in percent, two decimals HALF_UP; null without one. */
export function growthPercent(total: Fen, before: Fen | null): string | null {
  if (before === null || before === 0n) return null;
  return toDecimal(ratio((total - before) * 100n, before), 2);
}
