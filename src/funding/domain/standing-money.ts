import type { Fen } from '../../shared/money.js';

/** A line that documents caused, or one of a carry-over of the purchase they belong to; in the order of the journal. */
export interface MovedLine {
  readonly fundId: string;
  readonly purchaseId: string;
  /** Fen. */
  readonly amount: Fen;
  readonly isSpent: boolean;
  /** The fund into which all that was bound for the purchase went over; null on lines of documents. */
  readonly intoFundId: string | null;
}

/** What of the documents' money stands in a fund, in fen. */
export interface StandingMoney {
  readonly fundId: string;
  readonly committed: Fen;
  readonly spent: Fen;
}

/**
 * Follows what documents bound through the carry-overs of their purchase, which move all of it: so the parts of several
 * contracts under one purchase stay apart.
 */
export function standing(lines: readonly MovedLine[]): StandingMoney[] {
  const bound = new Map<string, Map<string, Fen>>();
  const spent = new Map<string, Fen>();
  const of = (fundId: string): Map<string, Fen> => {
    const parts = bound.get(fundId) ?? new Map<string, Fen>();
    bound.set(fundId, parts);
    return parts;
  };
  for (const { fundId, purchaseId, amount, isSpent, intoFundId } of lines) {
    const here = of(fundId);
    const before = here.get(purchaseId) ?? 0n;
    if (isSpent) spent.set(fundId, (spent.get(fundId) ?? 0n) + amount);
    else if (intoFundId === null) here.set(purchaseId, before + amount);
    else if (intoFundId !== fundId) {
      const there = of(intoFundId);
      there.set(purchaseId, (there.get(purchaseId) ?? 0n) + before);
      here.set(purchaseId, 0n);
    }
  }
  return [...bound.entries()]
    .map(([fundId, parts]) => {
      const committed = [...parts.values()].reduce((sum, part) => sum + part, 0n);
      return { fundId, committed, spent: spent.get(fundId) ?? 0n };
    })
    .sort((a, b) => (a.fundId < b.fundId ? -1 : 1));
}
