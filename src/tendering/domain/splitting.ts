import type { Fen } from '../../shared/money.js';
import type { MethodCode } from './method-rules.js';

/** One purchase of a year, a fund and a category. */
export interface Purchase {
  readonly tenderId: string;
  readonly title: string;
  readonly method: MethodCode;
  readonly budget: Fen;
}

/** What purchases without an open tender add up to. */
export interface Splitting {
  readonly purchases: readonly Purchase[];
  readonly total: Fen;
}

/** Grounds on which purchases that add up are no evasion: the two exceptions of the rule. */
export const SPLITTING_GROUNDS = ['budget-changed', 'method-approved'] as const;
export type SplittingGround = (typeof SPLITTING_GROUNDS)[number];

/**
 * The purchases of one fiscal year, budget project and category that add up to more than the threshold without an
 * open tender (化整为零); null when they do not. What equals the threshold is not over it (超过).
 */
export function splittingOf(purchases: readonly Purchase[], threshold: Fen): Splitting | null {
  const counted = purchases.filter(({ method }) => method !== 'open-tender');
  const total = counted.reduce((sum, { budget }) => sum + budget, 0n);
  return counted.length > 1 && total > threshold ? { purchases: counted, total } : null;
}
