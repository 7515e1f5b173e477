import { type Exact, exact } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import { type Grade, type GradeBands, type Veto, conclusion } from './grade.js';
import { DEFAULT_INDICATORS, indicatorTotal, indicatorViolations } from './indicator-score.js';
import { refuse } from './refusals.js';
import type { Weights } from './weighted-parts.js';

/** An indicator of an evaluation with its weight in percent. In a list, because their order is part of the form. */
export interface WeightedIndicator {
  readonly indicator: string;
  readonly weight: string;
}

/** The default set in the order of the rulebook. */
export const DEFAULT_FORM: readonly WeightedIndicator[] = Object.entries(DEFAULT_INDICATORS).map(
  ([indicator, weight]) => ({ indicator, weight }),
);

/** One line of an evaluator's sheet: an indicator and its score, 0–100 with at most two decimals, as text. */
export interface SheetLine {
  readonly indicator: string;
  readonly score: string;
}

/** A concluded sheet: the exact total, the published score and its grade. */
export interface SheetResult {
  readonly total: Exact;
  /** Two decimals, HALF_UP. */
  readonly score: string;
  readonly grade: Grade;
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

/** Total, published score and grade of a complete sheet (E08: 89.955 → 89.96 良好). */
export function sheetResult(
  indicators: readonly WeightedIndicator[],
  sheet: readonly SheetLine[],
  vetoes: readonly Veto[],
  bands: GradeBands,
): SheetResult {
  const total = indicatorTotal(weightsOf(indicators), scoresOf(sheet));
  return { total, ...conclusion(total, vetoes, bands) };
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
