import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

const MAXIMUM_PERCENT = 2n;

/** The most that may be asked as bid bond (投标保证金): 2 % of the budget, rounded down to the fen, since it is a cap. */
export function maximumBidBond(budget: Fen): Fen {
  return (budget * MAXIMUM_PERCENT) / 100n;
}

/** The reason against a bid bond above the cap, or below zero; equal to the cap is lawful. */
export function bidBondViolations(bond: Fen, budget: Fen, pointer = '/bidBond'): Violation[] {
  const max = maximumBidBond(budget);
  if (bond >= 0n && bond <= max) return [];
  return [refuse.bidBondOutOfRange({ pointer, params: { bond: formatYuan(bond), max: formatYuan(max) } })];
}
