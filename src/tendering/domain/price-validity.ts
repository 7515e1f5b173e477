import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';
import { warn } from './warnings.js';

/** The amount that no price may exceed: the ceiling (最高限价), or the budget where none is set (财库〔2026〕2号). */
export function effectiveCeiling(budget: Fen, ceiling: Fen | null): Fen {
  return ceiling ?? budget;
}

/** Why a price makes its bid invalid after opening: not above zero, or above the ceiling; a price equal to it is valid. */
export function priceViolations(price: Fen, ceiling: Fen): Violation[] {
  if (price <= 0n) return [refuse.priceNotPositive({ params: { price: formatYuan(price) } })];
  if (price <= ceiling) return [];
  const params = { price: formatYuan(price), ceiling: formatYuan(ceiling) };
  return [refuse.priceOverCeiling({ params })];
}

/** The same at submission: said to the bidder, who may still replace the bid; the bid is accepted all the same. */
export function priceWarnings(price: Fen, ceiling: Fen, pointer = '/amount'): Violation[] {
  if (priceViolations(price, ceiling).length === 0) return [];
  const params = { price: formatYuan(price), ceiling: formatYuan(ceiling) };
  return [warn.priceWillBeInvalid({ pointer, params })];
}
