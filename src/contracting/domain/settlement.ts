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

/** What of an instalment was paid, refunds taken off; in fen. */
export interface InstalmentPaid {
  readonly amount: Fen;
  readonly paid: Fen;
}

/**
 * How a contract that ends early pays what it is settled at: the payable part of each instalment. What was paid counts
 * first, so that nobody pays on one instalment while another is refunded; the rest goes to the instalments in their order.
 * The parts always sum to `settled`. Throws RangeError for more than all instalments together.
 */
export function settledParts(instalments: readonly InstalmentPaid[], settled: Fen): Fen[] {
  let rest = settled;
  const take = (room: Fen): Fen => {
    const part = room < rest ? room : rest;
    rest -= part;
    return part;
  };
  const kept = instalments.map(({ paid }) => take(paid));
  const parts = instalments.map(({ amount, paid }, i) => (kept[i] ?? 0n) + take(amount - paid));
  if (rest > 0n) throw new RangeError(`${settled} fen is more than the contract pays`);
  return parts;
}

/** What was paid beyond what is payable, instalment by instalment, in fen. */
export function overpaidParts(instalments: readonly { payable: Fen; paid: Fen }[]): Fen[] {
  return instalments.map(({ payable, paid }) => (paid > payable ? paid - payable : 0n));
}

/** Which part of refunds belongs to which overpaid instalment: they fill them in their order. */
export function refundParts(overpaid: readonly Fen[], refunded: Fen): Fen[] {
  let rest = refunded;
  return overpaid.map((over) => {
    const part = over < rest ? over : rest;
    rest -= part;
    return part;
  });
}
