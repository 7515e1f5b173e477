import { exact, sum } from '../../shared/exact.js';
import { type Fen, splitByPercent } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refusePayment as refuse } from './payment-refusals.js';

const PERCENT = /^\d{1,3}(\.\d{1,2})?$/;

/**
 * What is wrong with a payment plan in percent: each above 0 with at most two decimals, together exactly
 * 100.00, and no instalment below zero (so small an amount that the rounded-up parts exceed it).
 */
export function instalmentViolations(total: Fen, percents: readonly string[]): Violation[] {
  const malformed = percents.flatMap((percent, index) =>
    PERCENT.test(percent) && !exact(percent).equals(0)
      ? []
      : [refuse.percentMalformed({ pointer: `/payments/${index}/percent`, params: { index: index + 1 } })],
  );
  if (malformed.length > 0) return malformed;
  const whole = sum(percents.map((percent) => exact(percent)));
  if (!whole.equals(100)) {
    return [refuse.percentsNotWhole({ pointer: '/payments', params: { sum: whole.toString() } })];
  }
  const last = splitByPercent(total, percents).at(-1);
  return last !== undefined && last < 0n ? [refuse.instalmentBelowZero({ pointer: '/payments' })] : [];
}

/**
 * The instalments in fen: the first n−1 rounded HALF_UP, the last takes the remainder, so that they always sum
 * to the contract amount. Throws RangeError unless the percents sum to 100: ask `instalmentViolations` first.
 */
export function instalments(total: Fen, percents: readonly string[]): Fen[] {
  return splitByPercent(total, percents);
}
