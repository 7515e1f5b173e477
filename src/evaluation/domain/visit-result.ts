import { type Exact, mean, ratio, toDecimal } from '../../shared/exact.js';
import { confidenceInterval } from './confidence.js';
import { RED_FLAGS, type RedFlag, redFlags } from './red-flags.js';
import { type Sampled, isToBeAsked } from './sample-use.js';
import { type Scale, personScores } from './scales.js';
import {
  DEFAULT_VISIT_SCORE,
  type FactCheck,
  type VisitResponse,
  isValidResponse,
  marksOf,
  visitScore,
} from './visit-score.js';

/** One response in figures, as the questionnaire's context hands it over, beside what the ledger has of that person. */
export interface ResponseFigures {
  readonly coreAsked: number;
  readonly coreAnswered: number;
  readonly likert: readonly number[];
  readonly facts: Readonly<Record<string, boolean | number>>;
  /** Served, nothing to pay, and how often where the ledger has lines; served without lines when left out. */
  readonly ledger?: Readonly<Record<string, boolean | number>>;
}

/** A visit's result as it is kept and told; nothing in it belongs to one person. */
export interface VisitResult {
  /** 0–100, two decimals; null without a valid response. */
  readonly score: string | null;
  /** The same before rounding, as a fraction (`4337/50`). */
  readonly exactScore: string | null;
  readonly valid: number;
  readonly invalid: number;
  readonly refused: number;
  readonly unreachable: number;
  /** Sampled and never asked before the result was submitted. */
  readonly notAsked: number;
  /** Reserves that stood in for somebody; absent from results of before they were counted, like all that follow. */
  readonly replaced?: number;
  /** Drawn later, because too few gave a valid response. */
  readonly extended?: number;
  /** Who could have been drawn. */
  readonly population?: number;
  /** 0–1, four decimals. */
  readonly validRate: string | null;
  /** Share of those asked who gave no response at all, 0–1, four decimals. */
  readonly nonResponseRate?: string | null;
  readonly lowConfidence: boolean;
  /** 0–1, four decimals; null when no fact was checked. */
  readonly mismatchRate: string | null;
  readonly redFlags: readonly RedFlag[];
  /** Which scale the score is on. */
  readonly scale?: Scale;
  /** Every scale, two decimals, kept apart. */
  readonly scales?: Readonly<Record<Scale, string | null>>;
  /** At 95 %, two decimals; null for fewer than five. */
  readonly interval?: { readonly low: string; readonly high: string; readonly margin: string } | null;
}

/** What the contract says of everybody in the sample: served, and nothing to pay. */
const SERVED: Readonly<Record<string, boolean>> = { received: true, charged: false };

/** How a result is counted. */
export interface Counting {
  /** Flags that evaluators heard in open answers. */
  readonly heard?: readonly RedFlag[];
  readonly settings?: typeof DEFAULT_VISIT_SCORE;
  /** Who could have been drawn; those asked when left out. */
  readonly population?: number;
}

/**
 * The result over all responses. Who was sampled and never asked counts as not reached: leaving people out
 * can't raise the confidence.
 */
export function visitResult(
  responses: readonly ResponseFigures[],
  sample: readonly Sampled[],
  { heard = [], settings = DEFAULT_VISIT_SCORE, population }: Counting = {},
): VisitResult {
  const asked = sample.filter((person) => isToBeAsked(person, sample));
  const count = (outcome: Sampled['outcome']) => asked.filter((each) => each.outcome === outcome).length;
  const [refused, unreachable, notAsked] = [count('refused'), count('unreachable'), count(undefined)];
  const checked = responses.map(withLedger);
  const valid = checked.filter((response) => isValidResponse(response, settings.validCorePercent));
  const flagged = new Set([...heard, ...responses.flatMap(({ facts }) => redFlags(facts))]);
  const found = visitScore({ responses: checked, refused, unreachable: unreachable + notAsked }, settings);
  return {
    score: decimals(found.score, 2),
    exactScore: found.score?.toFraction() ?? null,
    ...{ valid: found.valid, invalid: found.invalid, refused, unreachable, notAsked },
    replaced: asked.filter(({ list }) => list === 'reserve').length,
    extended: asked.filter(({ list }) => list === 'extension').length,
    population: population ?? asked.length,
    validRate: decimals(found.validRate, 4),
    nonResponseRate: decimals(shareOf(asked.length - responses.length, asked.length), 4),
    lowConfidence: found.lowConfidence,
    mismatchRate: decimals(found.mismatchRate, 4),
    redFlags: RED_FLAGS.filter((flag) => flagged.has(flag)),
    scale: settings.scale,
    ...spreadOf(valid, settings.scale, population ?? asked.length),
  };
}

function spreadOf(
  valid: readonly VisitResponse[],
  scale: Scale,
  population: number,
): Required<Pick<VisitResult, 'scales' | 'interval'>> {
  const on = (each: Scale) => {
    const scores = personScores(marksOf(valid), each);
    return scores.length === 0 ? null : toDecimal(mean(scores), 2);
  };
  const found = confidenceInterval(personScores(marksOf(valid), scale), population);
  return {
    scales: { 'mean-5': on('mean-5'), 'min-max': on('min-max'), 'top-2': on('top-2') },
    interval: found
      ? { low: toDecimal(found.low, 2), high: toDecimal(found.high, 2), margin: toDecimal(found.margin, 2) }
      : null,
  };
}

function withLedger({ facts, ledger, ...figures }: ResponseFigures): VisitResponse {
  const checks = Object.entries({ ...SERVED, ...ledger }).flatMap(([question, known]): FactCheck[] => {
    const answered = facts[question];
    return answered === undefined ? [] : [{ question, answered, ledger: known }];
  });
  return { ...figures, facts: checks };
}

function shareOf(part: number, whole: number): Exact | undefined {
  return whole === 0 ? undefined : ratio(BigInt(part), BigInt(whole));
}

function decimals(value: Exact | undefined, scale: number): string | null {
  return value === undefined ? null : toDecimal(value, scale);
}
