import { type Exact, exact, ratio } from '../../shared/exact.js';

/** Fewer figures than this have no fences: a tiny population makes everybody an outlier. */
export const MIN_POPULATION = 20;

const THIRD = ratio(1n, 3n);
const QUARTER = ratio(1n, 4n);

/** Quartiles of a population, and the fences beyond which a figure is an outlier. */
export interface Fences {
  readonly population: number;
  readonly q1: Exact;
  readonly q3: Exact;
  /** Q1 − 1.5 · (Q3 − Q1). */
  readonly lower: Exact;
  /** Q3 + 1.5 · (Q3 − Q1). */
  readonly upper: Exact;
}

/**
 * The quantile by R-8: h = (n + 1/3) p + 1/3, k = ⌊h⌋, x_k + (h − k)(x_{k+1} − x_k) over the sorted figures. Throws
 * RangeError for none.
 */
export function quantile(values: readonly Exact[], p: Exact): Exact {
  const sorted = values.toSorted((a, b) => a.compare(b));
  const h = exact(BigInt(sorted.length)).add(THIRD).mul(p).add(THIRD);
  const k = h.n / h.d;
  const [low, high] = [sorted[Number(k) - 1] ?? sorted[0], sorted[Number(k)] ?? sorted.at(-1)];
  if (!low || !high) throw new RangeError('quantile of nothing');
  return low.add(high.sub(low).mul(h.sub(k)));
}

/** The third quartile. */
export function thirdQuartile(values: readonly Exact[]): Exact {
  return quantile(values, ratio(3n, 4n));
}

/** Fences of a population; null where it is too small to have any. */
export function fencesOf(values: readonly Exact[]): Fences | null {
  if (values.length < MIN_POPULATION) return null;
  const [q1, q3] = [quantile(values, QUARTER), thirdQuartile(values)];
  const reach = q3.sub(q1).mul(ratio(3n, 2n));
  return { population: values.length, q1, q3, lower: q1.sub(reach), upper: q3.add(reach) };
}

/** True at or beyond the lower fence, where that and the first quartile are above 0. What most figures are is no outlier. */
export function isLow(value: Exact, { q1, lower }: Fences): boolean {
  return isAboveZero(q1) && isAboveZero(lower) && value.compare(lower) <= 0 && value.compare(q1) < 0;
}

/** True at or beyond the upper fence, where that is above 0. What most figures are is no outlier. */
export function isHigh(value: Exact, { q3, upper }: Fences): boolean {
  return isAboveZero(upper) && value.compare(upper) >= 0 && value.compare(q3) > 0;
}

function isAboveZero(value: Exact): boolean {
  return value.compare(0n) > 0;
}
