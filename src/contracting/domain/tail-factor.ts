import { exact } from '../../shared/exact.js';
import { type Fen, timesFactor } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refusePayment as refuse } from './payment-refusals.js';

/** Grade of the final evaluation: 优秀, 良好, 合格, 不合格. */
export type Grade = 'excellent' | 'good' | 'qualified' | 'unqualified';

/** Share of the last instalment that each grade releases, `0.00`–`1.00`; announced with the tender. */
export type TailFactors = Readonly<Record<Grade, string>>;

/** LOCAL practice: 优秀 and 良好 in full, 合格 four fifths, 不合格 nothing. */
export const DEFAULT_TAIL_FACTORS: TailFactors = {
  excellent: '1.00',
  good: '1.00',
  qualified: '0.80',
  unqualified: '0.00',
};

/** A better grade never releases less, and no grade more than everything. */
export function tailFactorViolations(factors: TailFactors): Violation[] {
  const order: readonly Grade[] = ['unqualified', 'qualified', 'good', 'excellent'];
  let floor = exact('0');
  return order.flatMap((grade) => {
    const factor = exact(factors[grade]);
    const wrong = factor.gt(1) || factor.lt(floor);
    floor = factor;
    return wrong ? [refuse.tailFactorWrong({ pointer: `/tailFactors/${grade}` })] : [];
  });
}

/** What of the last instalment is payable (HALF_UP to the fen) and what goes back to the fund. */
export function tailPayment(
  tail: Fen,
  grade: Grade,
  factors: TailFactors = DEFAULT_TAIL_FACTORS,
): { payable: Fen; withheld: Fen } {
  const payable = timesFactor(tail, exact(factors[grade]));
  return { payable, withheld: tail - payable };
}
