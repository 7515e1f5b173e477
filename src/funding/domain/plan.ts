import { ratio, roundToInteger } from '../../shared/exact.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** 100.00 % in basis points. */
export const WHOLE = 10_000;

/** One fund's part of a plan. */
export interface Share {
  readonly fundId: string;
  /** Hundredths of a percent, above zero. */
  readonly basisPoints: number;
}

/** Why shares are no plan: they don't sum to 100.00 %, or a fund stands in it twice. */
export function planViolations(shares: readonly Share[]): Violation[] {
  const total = shares.reduce((sum, { basisPoints }) => sum + basisPoints, 0);
  const twice = shares.flatMap(({ fundId }, i) =>
    shares.findIndex((other) => other.fundId === fundId) < i
      ? [refuse.planFundTwice({ pointer: `/shares/${i}/fundId` })]
      : [],
  );
  if (total === WHOLE) return twice;
  const params = { sum: (total / 100).toFixed(2) };
  return [...twice, refuse.planSharesNotWhole({ pointer: '/shares', params })];
}

/**
 * What each fund of a plan pays of an amount: all but the last HALF_UP to the fen (and never more than is left), the
 * last takes the remainder, so that the parts always sum to the whole and none is below zero.
 */
export function splitByPlan(amount: Fen, basisPoints: readonly number[]): Fen[] {
  let left = amount;
  return basisPoints.map((points, i) => {
    const share = roundToInteger(ratio(amount * BigInt(points), BigInt(WHOLE)), 0);
    const part = i === basisPoints.length - 1 || share > left ? left : share;
    left -= part;
    return part;
  });
}

/**
 * Takes an amount out of what several funds hold, in proportion to it: each gives the whole fen of its part, the last
 * that still hold something give the remainder. What is held decides, not the plan: so no fund ever gives more than it
 * holds, and when all is taken nothing is left in any. Throws RangeError for more than all of them hold.
 */
export function drawFrom(held: readonly Fen[], amount: Fen): Fen[] {
  const total = held.reduce((sum, each) => sum + each, 0n);
  if (amount > total) throw new RangeError(`${amount} fen of ${total}`);
  if (total === 0n) return held.map(() => 0n);
  const parts = held.map((each) => (amount * each) / total);
  let rest = amount - parts.reduce((sum, each) => sum + each, 0n);
  return parts
    .map((part, i) => ({ part, room: (held[i] ?? 0n) - part }))
    .reverse()
    .map(({ part, room }) => {
      const more = room < rest ? room : rest;
      rest -= more;
      return part + more;
    })
    .reverse();
}
