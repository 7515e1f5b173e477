import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/**
 * Public credit lists: 活动异常名录, 社会组织严重违法失信名单, 失信被执行人, 重大税收违法失信主体,
 * 政府采购严重违法失信行为记录名单.
 */
export const CREDIT_LISTS = [
  'abnormal-activities',
  'seriously-dishonest',
  'judgment-defaulter',
  'tax-violation',
  'procurement-violation',
] as const;
export type CreditList = (typeof CREDIT_LISTS)[number];

/** An entry of a list as far as it counts. */
export interface CreditFacts {
  readonly list: CreditList;
  readonly from: Day;
  /** Last day, inclusive; open when null. */
  readonly until: Day | null;
  /** First day on which it no longer counts; null while it was not lifted. */
  readonly liftedOn: Day | null;
}

/** True from the first to the last day, both included, unless it was lifted by then. */
export function countsOn({ from, until, liftedOn }: Omit<CreditFacts, 'list'>, day: Day): boolean {
  return from <= day && (until === null || day <= until) && (liftedOn === null || day < liftedOn);
}

/** Every list that keeps a supplier out of purchases on a day (财库〔2016〕125号), each with its rule. */
export function creditViolations(entries: readonly CreditFacts[], day: Day): Violation[] {
  return entries.filter((entry) => countsOn(entry, day)).flatMap((entry) => blocking(entry));
}

/** What a buyer should know and what by itself keeps nobody out: 活动异常名录. */
export function creditWarnings(entries: readonly CreditFacts[], day: Day): Violation[] {
  const listed = entries.some((entry) => entry.list === 'abnormal-activities' && countsOn(entry, day));
  return listed ? [refuse.abnormalActivities()] : [];
}

function blocking({ list, until }: CreditFacts): Violation[] {
  switch (list) {
    case 'abnormal-activities':
      return [];
    case 'seriously-dishonest':
      return [refuse.seriouslyDishonest()];
    case 'judgment-defaulter':
      return [refuse.judgmentDefaulter()];
    case 'tax-violation':
      return [refuse.taxViolation()];
    case 'procurement-violation':
      return [until === null ? refuse.bannedWithoutEnd() : refuse.banned({ params: { until } })];
  }
}

/** Why an entry can't be recorded as it is. */
export function creditEntryViolations({ from, until }: Pick<CreditFacts, 'from' | 'until'>): Violation[] {
  return until !== null && until < from ? [refuse.credentialEndsBeforeStart({ pointer: '/validTo' })] : [];
}

/** Why an entry can't be lifted from a day on: it is lifted already, or had not begun. */
export function liftViolations({ from, liftedOn }: CreditFacts, on: Day): Violation[] {
  return [
    ...(liftedOn === null ? [] : [refuse.creditLifted({ params: { on: liftedOn } })]),
    ...(on < from ? [refuse.creditLiftedEarly({ pointer: '/liftedOn', params: { from } })] : []),
  ];
}
