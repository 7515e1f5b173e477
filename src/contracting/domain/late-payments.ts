import { type Day, addDays, day, yearOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { PaymentClockBasis } from './payment-clocks.js';
import { refusePayment as refuse } from './payment-refusals.js';

/** What a unit owed under one contract at a year's end although it was due. */
export interface LateContract {
  readonly contractId: string;
  readonly title: string;
  readonly basis: PaymentClockBasis;
  /** Fen. */
  readonly owed: Fen;
}

/** How many contracts, and how much together. */
export interface LateSum {
  readonly contracts: number;
  readonly owed: Fen;
}

/** The day as of which a year's late payments are counted. */
export function countedOn(year: number): Day {
  return day(`${year}-12-31`);
}

/** By when they are public (保障中小企业款项支付条例 art. 18). */
export function publicBy(year: number): Day {
  return day(`${year + 1}-03-31`);
}

/** When somebody is told of an unpublished statement: some days before the last one, and on the day after it. */
export function toldOn(year: number, daysBefore: number): readonly { late: boolean; on: Day }[] {
  const last = publicBy(year);
  return [
    { late: false, on: addDays(last, -daysBefore) },
    { late: true, on: addDays(last, 1) },
  ];
}

/** Those to small and medium enterprises (`law`), or those of everybody else, for whom the same days hold by policy. */
export function lateSum(contracts: readonly LateContract[], basis: PaymentClockBasis): LateSum {
  const own = contracts.filter((each) => each.basis === basis);
  return {
    contracts: new Set(own.map(({ contractId }) => contractId)).size,
    owed: own.reduce((sum, { owed }) => sum + owed, 0n),
  };
}

/** A year is stated once it is over. */
export function latePaymentsViolations(year: number, today: Day): Violation[] {
  return yearOf(today) > year ? [] : [refuse.lateYearRuns({ pointer: '/year', params: { year } })];
}
