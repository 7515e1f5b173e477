import { type Exact, exact, sum } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

const WEIGHT = /^\d{1,3}(\.\d{1,2})?$/;

/** Weights in percent by name, as decimal texts; they sum to 100. */
export type Weights<K extends string = string> = Readonly<Record<K, string>>;

export interface WeightedParts<K extends string = string> {
  /** Weighted mean over the parts that are there, exact; undefined when none is. */
  readonly total: Exact | undefined;
  /** Parts without a value. Not empty: the others' weights were scaled up to 100 and the result is incomplete. */
  readonly missing: readonly K[];
}

/** Weights must be decimals of at most two places and sum to exactly 100. */
export function weightViolations(weights: Weights, pointer: string): Violation[] {
  const malformed = Object.entries(weights).filter(([, weight]) => !WEIGHT.test(weight));
  if (malformed.length > 0) {
    return malformed.map(([name]) => refuse.weightMalformed({ pointer: `${pointer}/${name}` }));
  }
  const total = sum(Object.values(weights).map((weight) => exact(weight)));
  return total.equals(100) ? [] : [refuse.weightsNotWhole({ pointer, params: { sum: total.toString() } })];
}

/** Σ weight·value / Σ weight over the parts with a value: missing ones are renormalised away and named. */
export function weightedParts<K extends string>(
  weights: Weights<K>,
  values: Readonly<Partial<Record<K, Exact>>>,
): WeightedParts<K> {
  const names = Object.keys(weights) as K[];
  const present = names.flatMap((name) => {
    const value = values[name];
    return value ? [{ weight: exact(weights[name]), value }] : [];
  });
  const whole = sum(present.map((part) => part.weight));
  const total = whole.equals(0)
    ? undefined
    : sum(present.map((part) => part.value.mul(part.weight))).div(whole);
  return { total, missing: names.filter((name) => !values[name]) };
}
