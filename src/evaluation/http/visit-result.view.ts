import type { RedFlag } from '../domain/red-flags.js';
import { type Explained, explainResult } from '../domain/explain-result.js';
import type { Scale } from '../domain/scales.js';
import type { VisitResult } from '../domain/visit-result.js';

/** The same answers on every scale, two decimals. */
export class ScalesView {
  /** mean ÷ 5 × 100. @example "88.40" */
  mean5: string | null;
  /** (mean − 1) ÷ 4 × 100. @example "85.50" */
  minMax: string | null;
  /** Share of marks 4 and 5, percent. @example "91.20" */
  top2: string | null;

  static of(scales: VisitResult['scales']): ScalesView | null {
    if (!scales) return null;
    return { mean5: scales['mean-5'], minMax: scales['min-max'], top2: scales['top-2'] };
  }
}

/** Between which values the score of all recipients lies, at 95 %. */
export class IntervalView {
  /** @example "84.12" */
  low: string;
  /** @example "92.68" */
  high: string;
  /** @example "4.28" */
  margin: string;

  static of({ low, high, margin }: NonNullable<VisitResult['interval']>): IntervalView {
    return { low, high, margin };
  }
}

/** One figure in words, with the numbers that went into it. */
export class ExplainedFigureView {
  /** @example validRate */
  figure: string;
  value: string;
  zh: string;
  en: string;

  static of({ figure, value, zh, en }: Explained): ExplainedFigureView {
    return { figure, value, zh, en };
  }
}

/** A visit's result; nothing in it belongs to one person. Figures that older results lack are null. */
export class VisitResultView {
  /** On the scale that the questionnaire's version says counts, two decimals. @example "88.40" */
  score: string | null;
  /** The same before rounding, as a fraction. @example 442/5 */
  exactScore: string | null;
  scale: Scale | null;
  scales: ScalesView | null;
  /** Null for fewer than five valid responses. */
  interval: IntervalView | null;
  valid: number;
  invalid: number;
  refused: number;
  unreachable: number;
  /** Sampled and never asked: counts as not reached. */
  notAsked: number;
  /** Reserves that stood in for somebody. */
  replaced: number | null;
  /** Drawn later, because too few gave a valid response. */
  extended: number | null;
  /** Who could have been drawn. */
  population: number | null;
  /** Valid responses over all who were to be asked, 0–1. @example "0.8667" */
  validRate: string | null;
  /** Who gave no response over all who were to be asked, 0–1. @example "0.1000" */
  nonResponseRate: string | null;
  lowConfidence: boolean;
  /** Share of reported facts that contradict the ledger, 0–1. @example "0.0000" */
  mismatchRate: string | null;
  redFlags: RedFlag[];
  /** How every figure came about. */
  explained: ExplainedFigureView[];

  static of(result: VisitResult): VisitResultView {
    const { score, exactScore, valid, invalid, refused, unreachable, notAsked } = result;
    const { validRate, lowConfidence, mismatchRate, redFlags } = result;
    const { scale = null, replaced = null, extended = null, population = null } = result;
    return {
      ...{ score, exactScore, scale, valid, invalid, refused, unreachable, notAsked, replaced, extended },
      ...{ population, validRate, lowConfidence, mismatchRate, redFlags: [...redFlags] },
      nonResponseRate: result.nonResponseRate ?? null,
      scales: ScalesView.of(result.scales),
      interval: result.interval ? IntervalView.of(result.interval) : null,
      explained: explainResult(result).map((each) => ExplainedFigureView.of(each)),
    };
  }
}
