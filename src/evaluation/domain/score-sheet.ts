import { type Exact, exact } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import {
  DEFAULT_INDICATORS,
  INDICATOR_NAMES,
  indicatorTotal,
  indicatorViolations,
} from './indicator-score.js';
import type { ScoringMethod } from './line-score.js';
import { refuse } from './refusals.js';
import type { Weights } from './weighted-parts.js';

/** An indicator of an evaluation with its weight in percent. In a list, because their order is part of the form. */
export interface WeightedIndicator {
  readonly indicator: string;
  readonly weight: string;
}

/** The same with everything that its line is filled in by. */
export interface Indicator extends WeightedIndicator {
  /** What people read. */
  readonly name: string;
  readonly method: ScoringMethod;
  /** A line without its evidence is refused. */
  readonly evidence: boolean;
}

/** The default set in the order of the rulebook. */
export const DEFAULT_FORM: readonly Indicator[] = Object.entries(DEFAULT_INDICATORS).map(
  ([indicator, weight]) => ({
    ...{ indicator, weight, name: INDICATOR_NAMES[indicator] ?? indicator },
    ...{ method: 'score', evidence: true },
  }),
);

/** One line of an evaluator's sheet: an indicator and its score, 0–100 with at most two decimals, as text. */
export interface SheetLine {
  readonly indicator: string;
  readonly score: string;
}

/** What is wrong with a sheet: every indicator exactly once, none unknown, every score within 0–100. */
export function sheetViolations(
  indicators: readonly WeightedIndicator[],
  sheet: readonly SheetLine[],
): Violation[] {
  const at = new Map(sheet.map(({ indicator }, index) => [`/scores/${indicator}`, index]));
  const twice = sheet.flatMap(({ indicator }, index) => {
    const first = sheet.findIndex((line) => line.indicator === indicator);
    const pointer = `/scores/${index}/indicator`;
    return first === index ? [] : [refuse.indicatorTwice({ pointer, params: { indicator } })];
  });
  const others = indicatorViolations(weightsOf(indicators), scoresOf(sheet)).map(
    ({ pointer = '', ...violation }) => {
      const index = at.get(pointer);
      return { ...violation, pointer: index === undefined ? '/scores' : `/scores/${index}` };
    },
  );
  return [...twice, ...others];
}

/** What a complete sheet sums to, exact: the third party's score. */
export function sheetTotal(indicators: readonly WeightedIndicator[], sheet: readonly SheetLine[]): Exact {
  return indicatorTotal(weightsOf(indicators), scoresOf(sheet));
}

/** What one line brings: weight·score/100, exact, as decimal text (`22.625`). */
export function linePoints(weight: string, score: string): string {
  return exact(weight).mul(exact(score)).div(100n).toString();
}

function weightsOf(indicators: readonly WeightedIndicator[]): Weights {
  return Object.fromEntries(indicators.map(({ indicator, weight }) => [indicator, weight]));
}

function scoresOf(sheet: readonly SheetLine[]): Record<string, Exact> {
  return Object.fromEntries(sheet.map(({ indicator, score }) => [indicator, exact(score)]));
}
