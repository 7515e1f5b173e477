import { type Actor, MoneyView } from '../../platform/index.js';
import type { BudgetDetails } from '../data/budgets.js';
import { growthPercent } from '../domain/budget-rules.js';
import type { BudgetState } from '../domain/budget.lifecycle.js';
import { budgetActions } from '../policies.js';

/** A budget project and how much of it funds were opened for. */
export class BudgetLineView {
  code: string;
  name: string;
  amount: MoneyView;
  /** Public money of the funds opened out of it. */
  opened: MoneyView;
}

/** A unit's yearly budget for public services. */
export class BudgetView {
  id: string;
  version: number;
  state: BudgetState;
  unitId: string;
  fiscalYear: number;
  /** 1 for the first of a year, one more for each revision. */
  edition: number;
  basis: string;
  total: MoneyView;
  /** Growth over the approved budget of the year before in percent; null without one. @example 5.00 */
  growthPercent: string | null;
  /** True when it grows by less than the district foresees (预算增长机制). */
  growsTooLittle: boolean;
  approvedOn: string | null;
  lines: BudgetLineView[];
  /** The steps that this caller may take now. */
  actions: string[];

  static of({ budget, lines, opened, before }: BudgetDetails, caller: Actor, foreseen: number): BudgetView {
    const { id, version, state, unitId, fiscalYear, edition, basis, approvedOn } = budget;
    const total = lines.reduce((sum, { amountFen }) => sum + amountFen, 0n);
    const growth = growthPercent(total, before);
    return {
      ...{ id, version, state, unitId, fiscalYear, edition, basis, total: MoneyView.of(total) },
      ...{ growthPercent: growth, growsTooLittle: growth !== null && Number(growth) < foreseen, approvedOn },
      lines: lines.map(({ code, name, amountFen }) => {
        return { code, name, amount: MoneyView.of(amountFen), opened: MoneyView.of(opened.get(code) ?? 0n) };
      }),
      actions: budgetActions(caller, budget),
    };
  }
}

/** Budgets, newest first. */
export class BudgetListView {
  items: BudgetView[];
  next: string | null;
}
