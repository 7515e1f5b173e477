import { type Day, addMonths } from '../../shared/days.js';
import { exact, sum, toDecimal } from '../../shared/exact.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { BudgetRules } from './budget.js';
import { refuse } from './refusals.js';

/** The factor that judges how reasonable a budget is. */
export const BUDGET_FACTOR = 'budget';
/** Payers whose money may be given away: budgets, the lottery, foundations, donors. */
export const GRANT_SOURCES: readonly string[] = [
  'fiscal-district',
  'fiscal-city',
  'fiscal-province',
  'street',
  'welfare-lottery',
  'community-foundation',
  'donation',
  'self-raised',
];
/** Payers that are a budget: their money is fiscal (财政性资金). */
const FISCAL: readonly string[] = ['fiscal-district', 'fiscal-city', 'fiscal-province', 'street'];
const PANEL = { min: 5, max: 7 };

/** A programme's terms as its rules see them. Amounts in fen. */
export interface ProgrammeFacts {
  readonly total: Fen;
  readonly maxGrant: Fen;
  readonly criteria: readonly { readonly code: string; readonly maxPoints: string }[];
  readonly budgetRules: BudgetRules;
  readonly panelSize: number;
  readonly percents: readonly string[];
  readonly deadlineOn: Day;
  readonly projectFrom: Day;
  /** Inclusive. */
  readonly projectTo: Day;
  /** Least and most points for how reasonable a budget is (LOCAL). */
  readonly budgetPoints: { readonly min: string; readonly max: string };
  /** Kinds of the fund's payers; undefined when the unit has no such fund. */
  readonly sources: readonly string[] | undefined;
  readonly isCategory: boolean;
  readonly isUndertaker: boolean;
}

/** True when one of the payers is a budget. */
export function isFiscal(sources: readonly string[]): boolean {
  return sources.some((kind) => FISCAL.includes(kind));
}

/** Every reason against a programme's terms. */
export function programmeViolations(facts: ProgrammeFacts): Violation[] {
  const { min, max } = PANEL;
  const { panelSize } = facts;
  const fits = panelSize >= min && panelSize <= max && panelSize % 2 === 1;
  return [
    ...fundViolations(facts),
    ...moneyViolations(facts),
    ...criterionViolations(facts),
    ...facts.budgetRules.shares.flatMap(({ percent }, at) => percentViolations(percent, at)),
    ...(fits ? [] : [refuse.panelOutOfRange({ pointer: '/panelSize', params: { min, max } })]),
    ...instalmentViolations(facts.percents),
    ...termViolations(facts),
    ...(facts.isUndertaker ? [] : [refuse.undertakerUnknown({ pointer: '/undertakerId' })]),
  ];
}

function fundViolations({ sources, isCategory }: ProgrammeFacts): Violation[] {
  const unfit = sources?.filter((kind) => !GRANT_SOURCES.includes(kind)) ?? [];
  const kinds = [...new Set(unfit)].join('、');
  return [
    ...(sources ? [] : [refuse.fundUnknown({ pointer: '/fundId' })]),
    ...(unfit.length > 0 ? [refuse.fundWithoutGrants({ pointer: '/fundId', params: { kinds } })] : []),
    ...(isCategory ? [] : [refuse.categoryUnknown({ pointer: '/category' })]),
  ];
}

function moneyViolations({ total, maxGrant }: ProgrammeFacts): Violation[] {
  const params = { total: formatYuan(total) };
  return [
    ...(total > 0n ? [] : [refuse.amountNotPositive({ pointer: '/total' })]),
    ...(maxGrant > 0n ? [] : [refuse.amountNotPositive({ pointer: '/maxGrant' })]),
    ...(maxGrant > total ? [refuse.maximumOverTotal({ pointer: '/maxGrant', params })] : []),
  ];
}

function criterionViolations({ criteria, budgetPoints }: ProgrammeFacts): Violation[] {
  const { min, max } = budgetPoints;
  const points = criteria.find(({ code }) => code === BUDGET_FACTOR)?.maxPoints;
  const fits = points !== undefined && exact(points).gte(exact(min)) && exact(points).lte(exact(max));
  return fits ? [] : [refuse.budgetFactorMissing({ pointer: '/criteria', params: { min, max } })];
}

function percentViolations(percent: string, at: number): Violation[] {
  const isShare = exact(percent).lte(100);
  return isShare
    ? []
    : [refuse.shareInvalid({ pointer: `/budgetRules/shares/${at}/percent`, params: { percent } })];
}

function instalmentViolations(percents: readonly string[]): Violation[] {
  const total = sum(percents.map((percent) => exact(percent)));
  if (total.equals(100)) return [];
  return [refuse.instalmentsNotWhole({ pointer: '/instalments', params: { sum: toDecimal(total, 2) } })];
}

function termViolations({ deadlineOn, projectFrom, projectTo }: ProgrammeFacts): Violation[] {
  const late = { pointer: '/projectFrom', params: { deadline: deadlineOn } };
  const pointer = '/projectTo';
  return [
    ...(projectFrom > deadlineOn ? [] : [refuse.projectBeforeDeadline(late)]),
    ...(projectTo >= projectFrom ? [] : [refuse.projectEndsBeforeStart({ pointer })]),
    ...(projectTo <= addMonths(projectFrom, 12) ? [] : [refuse.projectTooLong({ pointer })]),
  ];
}
