import { type Exact, ZERO, exact, mean, ratio, sum } from '../../shared/exact.js';
import { SMALLEST_CELL } from '../../shared/smallest-cell.js';
import { squareRoot } from '../../shared/square-root.js';

const Z = exact('1.96');

/** Between which values the score of all recipients lies, at 95 %; within 0–100. */
export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
  readonly margin: Exact;
}

/**
 * The 95 % interval of a mean of persons' scores by the normal approximation with the finite-population correction:
 * 1.96 · √(s²/n · (N − n)/(N − 1)). Undefined for fewer than five. Where everybody answered it is the mean itself.
 */
export function confidenceInterval(scores: readonly Exact[], population: number): Interval | undefined {
  const count = scores.length;
  if (count < SMALLEST_CELL) return undefined;
  const centre = mean(scores);
  const spread = sum(scores.map((score) => score.sub(centre).pow(2n))).div(BigInt(count - 1));
  const left = ratio(BigInt(Math.max(0, population - count)), BigInt(Math.max(1, population - 1)));
  const margin = squareRoot(spread.div(BigInt(count)).mul(left)).mul(Z);
  return { low: within(centre.sub(margin)), high: within(centre.add(margin)), margin };
}

function within(value: Exact): Exact {
  if (value.compare(0n) < 0) return ZERO;
  return value.compare(100n) > 0 ? exact('100') : value;
}
