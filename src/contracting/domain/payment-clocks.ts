import { type Day, addDays, daysBetween, earlier } from '../../shared/days.js';
import { exact, ratio } from '../../shared/exact.js';
import { type Fen, timesFactor } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { type DueDay, rolledForward, workingDaysFrom } from '../../shared/due-day.js';
import { refusePayment as refuse } from './payment-refusals.js';

/** 保障中小企业款项支付条例 art. 9: calendar days from delivery where the contract says nothing. */
export const DAYS_TO_PAY = 30;
/** 保障中小企业款项支付条例 art. 9: the most that a contract may agree. */
const MOST_DAYS_TO_PAY = 60;
/** 财办库〔2023〕243号: working days from the invoice; passing it is a warning. */
const WARN_AFTER_INVOICE_WORKING_DAYS = 10;
/** 保障中小企业款项支付条例 art. 17: percent a day where the contract agrees no rate. */
export const DEFAULT_INTEREST_PERCENT_PER_DAY = '0.05';

/** 保障中小企业款项支付条例, art. 9 for the days and art. 17 for the interest. */
export const PAYMENT_LAW = {
  days: '保障中小企业款项支付条例 art. 9',
  interest: '保障中小企业款项支付条例 art. 17',
};

/** Why the clock binds: by law only for small and medium enterprises; for everyone else by the platform's policy. */
export type PaymentClockBasis = 'law' | 'policy';

/** Social organizations are no enterprises: the same days hold for them by default policy, labelled so. */
export function clockBasis(payeeIsSmallOrMediumEnterprise: boolean): PaymentClockBasis {
  return payeeIsSmallOrMediumEnterprise ? 'law' : 'policy';
}

/** Agreed days to pay must be 1–60 (保障中小企业款项支付条例 art. 9). */
export function paymentTermViolations(agreedDays: number): Violation[] {
  const ok = Number.isInteger(agreedDays) && agreedDays >= 1 && agreedDays <= MOST_DAYS_TO_PAY;
  const detail = { pointer: '/paymentTermDays', params: { max: MOST_DAYS_TO_PAY } };
  return ok ? [] : [refuse.paymentTermTooLong(detail)];
}

/**
 * Day from which the days to pay run: delivery; or, where acceptance is a condition, the acceptance, but never
 * later than the end of the agreed acceptance period (保障中小企业款项支付条例 art. 10).
 */
export function paymentClockStart(facts: {
  deliveredOn: Day;
  acceptance?: { acceptedOn: Day; dueBy: Day };
}): Day {
  return facts.acceptance ? earlier(facts.acceptance.acceptedOn, facts.acceptance.dueBy) : facts.deliveredOn;
}

/** Last day to pay: 30 days after the start, or as agreed, rolled off holidays. */
export function paymentDueDay(start: Day, calendar: WorkingCalendar, agreedDays = DAYS_TO_PAY): DueDay {
  return rolledForward(addDays(start, agreedDays), calendar);
}

/** The day after which an unpaid invoice is shown as a warning. */
export function invoiceWarningDay(invoiceOn: Day, calendar: WorkingCalendar): DueDay {
  return workingDaysFrom(invoiceOn, WARN_AFTER_INVOICE_WORKING_DAYS, calendar);
}

/**
 * Interest for late payment in fen: for each day after `due` up to `until`, the rate on what was still owed that
 * day; a payment stops the interest on its amount from the next day. Summed exactly, rounded HALF_UP once.
 * What was paid beyond the debt bears nothing.
 */
export function lateInterest(
  debt: { amount: Fen; due: Day; until: Day; payments: readonly { on: Day; amount: Fen }[] },
  percentPerDay = DEFAULT_INTEREST_PERCENT_PER_DAY,
): Fen {
  const lateTo = (day: Day) => BigInt(Math.max(0, daysBetween(debt.due, earlier(day, debt.until))));
  let owed = debt.amount;
  let fenDays = 0n;
  for (const payment of debt.payments) {
    const settled = payment.amount < owed ? payment.amount : owed;
    fenDays += settled * lateTo(payment.on);
    owed -= settled;
  }
  fenDays += owed * lateTo(debt.until);
  return timesFactor(fenDays, exact(percentPerDay).mul(ratio(1n, 100n)));
}
