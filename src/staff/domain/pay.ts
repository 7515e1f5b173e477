import { type Day, addDays, addMonths, daysBetween } from '../../shared/days.js';
import { ZERO, ratio, roundToInteger } from '../../shared/exact.js';
import type { Fen } from '../../shared/money.js';

/** Fen a month from a day on. */
export interface Rate {
  readonly amount: Fen;
  readonly validFrom: Day;
}

/** When somebody was on the staff; the last day inclusive, null while he is. */
export interface Service {
  readonly joinedOn: Day;
  readonly leftOn: Day | null;
}

/**
 * What one kind of pay comes to for a month: every calendar day on the staff brings its share of that day's rate
 * (DESIGN), rounded once, half up, to fen. Null when a day has no rate: the schedule has a hole. 0 for a month off.
 */
export function dueFor(service: Service, month: Day, rates: readonly Rate[]): Fen | null {
  const count = daysBetween(month, addMonths(month, 1));
  let due = ZERO;
  for (let index = 0; index < count; index += 1) {
    const on = addDays(month, index);
    if (!servesOn(service, on)) continue;
    const rate = rateOn(rates, on);
    if (!rate) return null;
    due = due.add(ratio(rate.amount, BigInt(count)));
  }
  return roundToInteger(due, 0);
}

/** Whether somebody was on the staff on any day of the month that begins on a day. */
export function servesIn({ joinedOn, leftOn }: Service, month: Day): boolean {
  return joinedOn < addMonths(month, 1) && (leftOn === null || leftOn >= month);
}

function servesOn({ joinedOn, leftOn }: Service, on: Day): boolean {
  return joinedOn <= on && (leftOn === null || on <= leftOn);
}

function rateOn(rates: readonly Rate[], on: Day): Rate | undefined {
  return rates
    .filter(({ validFrom }) => validFrom <= on)
    .reduce<Rate | undefined>(
      (best, each) => (best && best.validFrom > each.validFrom ? best : each),
      undefined,
    );
}
