import { exact, sum, toDecimal } from '../../shared/exact.js';
import type { Weights } from './weighted-parts.js';

/**
 * What each part brings to a weighted score, four decimals: weight·value over the weights of the parts that there are.
 * For readers: the score itself is computed from exact values.
 */
export function partPoints<K extends string>(
  weights: Weights<K>,
  values: Readonly<Partial<Record<K, string>>>,
): Partial<Record<K, string>> {
  const present = (Object.keys(values) as K[]).filter((part) => values[part] !== undefined);
  const whole = sum(present.map((part) => exact(weights[part])));
  const points: Partial<Record<K, string>> = {};
  for (const part of present) {
    points[part] = toDecimal(
      exact(values[part] ?? '0')
        .mul(exact(weights[part]))
        .div(whole),
      4,
    );
  }
  return points;
}
