import type { Fen } from '../../shared/money.js';

/** A whole percent of a positive amount as a ceiling: rounded down to the fen, because "不得超过" leaves no fen above. */
export function capOf(amount: Fen, percent: bigint): Fen {
  return (amount * percent) / 100n;
}
