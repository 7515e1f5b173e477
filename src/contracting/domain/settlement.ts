import type { Fen } from '../../shared/money.js';

/** One instalment's money in fen; `payableFen` is empty while the grade is to decide. Both are where nothing is paid. */
export interface InstalmentMoney {
  readonly amountFen: Fen | null;
  readonly payableFen: Fen | null;
}

/** True when every instalment's payable part is known and all of it was paid: the books of the contract are closed. */
export function isSettled(milestones: readonly InstalmentMoney[], paid: Fen): boolean {
  const instalments = milestones.filter(({ amountFen }) => amountFen !== null);
  if (instalments.some(({ payableFen }) => payableFen === null)) return false;
  return instalments.reduce((sum, { payableFen }) => sum + (payableFen ?? 0n), 0n) === paid;
}
