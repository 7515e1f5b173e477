import { type Day, addDays, addMonths, day, daysBetween } from '../../shared/days.js';
import { ZERO, ratio, roundToInteger } from '../../shared/exact.js';
import type { Fen } from '../../shared/money.js';
import { PAY_KINDS, type PayKind } from './positions.js';

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

/** What was to be paid of one kind for a month, and was. */
export interface PayBalance {
  readonly kind: PayKind;
  /** Null when the schedule has no rate for a day: nobody knows what was due. */
  readonly due: Fen | null;
  readonly paid: Fen;
}

/** Before the first allowance is set, none is due. */
const NO_ALLOWANCE: Rate = { amount: 0n, validFrom: day('1900-01-01') };

/**
 * Kinds of pay of which somebody got less or more than was due for a month, or whose rate is missing. A day without an
 * allowance in the schedule brings none; one without a wage is a hole.
 */
export function payGaps(
  service: Service,
  month: Day,
  rates: readonly (Rate & { readonly kind: PayKind })[],
  payments: readonly { readonly kind: PayKind; readonly amount: Fen }[],
): PayBalance[] {
  return PAY_KINDS.flatMap((kind) => {
    const own = rates.filter((rate) => rate.kind === kind);
    const due = dueFor(service, month, kind === 'allowance' ? [NO_ALLOWANCE, ...own] : own);
    const paid = payments
      .filter((payment) => payment.kind === kind)
      .reduce((total, { amount }) => total + amount, 0n);
    return due === paid ? [] : [{ kind, due, paid }];
  });
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

/** The last day for filling the place of somebody who left, and whether it is over; calendar days. */
export function fillingOf(leftOn: Day, days: number, today: Day): { fillBy: Day; overdue: boolean } {
  const fillBy = addDays(leftOn, days);
  return { fillBy, overdue: fillBy < today };
}
