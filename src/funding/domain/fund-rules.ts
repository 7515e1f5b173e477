import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** Why a fund can't be opened with these sources: every one of them must bring money. */
export function sourceViolations(amounts: readonly Fen[]): Violation[] {
  return amounts.flatMap((amount, i) =>
    amount > 0n ? [] : [refuse.amountNotPositive({ pointer: `/sources/${i}/amount` })],
  );
}
