import { type Exact, ratio } from './exact.js';

const DIGITS = 8n;

/** Square root of an exact number, cut off after eight decimals; no float. RangeError for a negative one. */
export function squareRoot(value: Exact): Exact {
  if (value.compare(0n) < 0) throw new RangeError('root of a negative number');
  const scale = 10n ** DIGITS;
  return ratio(wholeRoot((value.n * scale * scale) / value.d), scale);
}

/** The largest whole number whose square is no more than this one (Newton). */
function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}
