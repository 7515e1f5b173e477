import { type Exact, exact, ratio } from '../../shared/exact.js';

/** How many recipients a visit asks; chosen in the plan. */
export type SampleRule =
  | { readonly kind: 'share'; readonly percent: string; readonly minimum: number }
  | { readonly kind: 'cochran'; readonly z: string; readonly proportion: string; readonly error: string };

/** DESIGN: max(ceil(10 %·N), 30), everybody when there are no more than 30. */
export const SHARE_RULE: SampleRule = { kind: 'share', percent: '10', minimum: 30 };
/** DESIGN, for high values: Cochran at 95 % ± 5 % with the finite-population correction. */
export const COCHRAN_RULE: SampleRule = { kind: 'cochran', z: '1.96', proportion: '0.5', error: '0.05' };

/** Persons to ask out of `population` deduplicated recipients; never more than there are. */
export function sampleSize(population: number, rule: SampleRule = SHARE_RULE): number {
  if (!Number.isInteger(population) || population < 0) throw new RangeError('a population is a count');
  if (population === 0) return 0;
  const all = BigInt(population);
  const wanted =
    rule.kind === 'share'
      ? Math.max(ceil(exact(rule.percent).mul(ratio(all, 100n))), rule.minimum)
      : ceil(cochran(all, rule));
  return Math.min(wanted, population);
}

/** n = n0 / (1 + (n0 − 1)/N) with n0 = z²·p·(1 − p)/e², exact; 384.16 for 95 % ± 5 %. */
function cochran(population: bigint, rule: SampleRule & { kind: 'cochran' }): Exact {
  const p = exact(rule.proportion);
  const spread = exact(rule.z).pow(2n).mul(p).mul(exact('1').sub(p));
  const endless = spread.div(exact(rule.error).pow(2n));
  return endless.div(endless.sub(1n).div(population).add(1n));
}

export interface Stratum {
  readonly key: string;
  readonly size: number;
}

/**
 * Shares `total` out over strata in proportion to their sizes by largest remainder; equal remainders go to the
 * stratum whose key comes first. Sums to `total` exactly and gives no stratum more than it has, as long as
 * `total` is no more than there are.
 */
export function allocate(total: number, strata: readonly Stratum[]): Map<string, number> {
  const whole = BigInt(strata.reduce((a, stratum) => a + stratum.size, 0));
  if (BigInt(total) > whole) throw new RangeError('more to share out than there are');
  const shares = strata.map(({ key, size }) => {
    const scaled = BigInt(total) * BigInt(size);
    const divisor = whole === 0n ? 1n : whole;
    return { key, given: Number(scaled / divisor), remainder: scaled % divisor };
  });
  const left = total - shares.reduce((a, share) => a + share.given, 0);
  const lucky = new Set(
    shares
      .toSorted(byRemainder)
      .slice(0, left)
      .map((share) => share.key),
  );
  return new Map(shares.map(({ key, given }) => [key, given + (lucky.has(key) ? 1 : 0)]));
}

function byRemainder(a: { key: string; remainder: bigint }, b: { key: string; remainder: bigint }): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}

function ceil(value: Exact): number {
  return Number(value.ceil().n);
}
