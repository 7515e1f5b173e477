import { type Exact, toDecimal } from '../../shared/exact.js';
import { type RedFlag, redFlags } from './red-flags.js';
import { type Sampled, isToBeAsked } from './sample-use.js';
import { DEFAULT_VISIT_SCORE, type FactCheck, type VisitResponse, visitScore } from './visit-score.js';

/** One response in figures, as the questionnaire's context hands it over. */
export interface ResponseFigures {
  readonly coreAsked: number;
  readonly coreAnswered: number;
  readonly likert: readonly number[];
  readonly facts: Readonly<Record<string, boolean | number>>;
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
  /** Reserves that stood in for somebody; absent from results of before they were counted, like `extended`. */
  readonly replaced?: number;
  /** Drawn later, because too few gave a valid response. */
  readonly extended?: number;
  /** 0–1, four decimals. */
  readonly validRate: string | null;
  readonly lowConfidence: boolean;
  /** 0–1, four decimals; null when no fact was checked. */
  readonly mismatchRate: string | null;
  readonly redFlags: readonly RedFlag[];
}

/** What the ledger and the contract say about everybody in the sample: served, and nothing to pay. */
const LEDGER: Readonly<Record<string, boolean>> = { received: true, charged: false };

/**
 * The result over all responses. Who was sampled and never asked counts as not reached: leaving people out
 * can't raise the confidence.
 */
export function visitResult(
  responses: readonly ResponseFigures[],
  sample: readonly Sampled[],
  settings = DEFAULT_VISIT_SCORE,
): VisitResult {
  const asked = sample.filter((person) => isToBeAsked(person, sample));
  const count = (outcome: Sampled['outcome']) => asked.filter((each) => each.outcome === outcome).length;
  const [refused, unreachable, notAsked] = [count('refused'), count('unreachable'), count(undefined)];
  const checked = responses.map(withLedger);
  const found = visitScore({ responses: checked, refused, unreachable: unreachable + notAsked }, settings);
  return {
    score: decimals(found.score, 2),
    exactScore: found.score?.toFraction() ?? null,
    ...{ valid: found.valid, invalid: found.invalid, refused, unreachable, notAsked },
    replaced: asked.filter(({ list }) => list === 'reserve').length,
    extended: asked.filter(({ list }) => list === 'extension').length,
    validRate: decimals(found.validRate, 4),
    lowConfidence: found.lowConfidence,
    mismatchRate: decimals(found.mismatchRate, 4),
    redFlags: redFlags(checked.flatMap(({ facts }) => facts)),
  };
}

function withLedger({ facts, ...figures }: ResponseFigures): VisitResponse {
  const checks = Object.entries(LEDGER).flatMap(([question, ledger]): FactCheck[] => {
    const answered = facts[question];
    return answered === undefined ? [] : [{ question, answered, ledger }];
  });
  return { ...figures, facts: checks };
}

function decimals(value: Exact | undefined, scale: number): string | null {
  return value === undefined ? null : toDecimal(value, scale);
}
