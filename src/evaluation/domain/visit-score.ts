import { type Exact, exact, mean, ratio } from '../../shared/exact.js';
import { type Scale, personScores } from './scales.js';
import { weightedParts } from './weighted-parts.js';

/** A fact that the recipient reports, beside what the service ledger says about the same recipient. */
export interface FactCheck {
  readonly question: string;
  readonly answered: boolean | number;
  readonly ledger: boolean | number;
}

/** One recipient's answers as evaluation needs them: no text and no name. */
export interface VisitResponse {
  readonly coreAsked: number;
  readonly coreAnswered: number;
  /** Answers on the scale 1–5. */
  readonly likert: readonly number[];
  readonly facts: readonly FactCheck[];
}

/** What the field work brought; refusals and people who could not be reached are counted apart. */
export interface FieldWork {
  readonly responses: readonly VisitResponse[];
  readonly refused: number;
  readonly unreachable: number;
}

/** DESIGN; percents as whole numbers. */
export interface VisitScoreSettings {
  /** A response is valid from this share of core questions answered. */
  readonly validCorePercent: number;
  /** Below this share of valid responses the result is marked 低信度. */
  readonly lowConfidencePercent: number;
  /** Percent of the score that the agreement with the ledger makes. */
  readonly factsWeight: number;
  /** Somebody may remember so many percent fewer services than the ledger has. */
  readonly timesTolerancePercent: number;
  /** The scale that counts, as the questionnaire's version says. */
  readonly scale: Scale;
}

export const DEFAULT_VISIT_SCORE: VisitScoreSettings = {
  validCorePercent: 80,
  lowConfidencePercent: 60,
  factsWeight: 0,
  timesTolerancePercent: 20,
  scale: 'mean-5',
};

export interface VisitScore {
  /** 0–100, exact; undefined without any valid response. */
  readonly score: Exact | undefined;
  readonly valid: number;
  readonly invalid: number;
  readonly refused: number;
  readonly unreachable: number;
  /** Valid responses over all who were asked, 0–1; undefined when nobody was. */
  readonly validRate: Exact | undefined;
  readonly lowConfidence: boolean;
  /** Share of checked facts that contradict the ledger, 0–1; undefined when none was checked. */
  readonly mismatchRate: Exact | undefined;
}

/** True when enough core questions are answered; a questionnaire without core questions is always answered. */
export function isValidResponse(
  { coreAsked, coreAnswered }: Pick<VisitResponse, 'coreAsked' | 'coreAnswered'>,
  validCorePercent = DEFAULT_VISIT_SCORE.validCorePercent,
): boolean {
  return coreAnswered * 100 >= coreAsked * validCorePercent;
}

/** Score of one visit over its valid responses, with everything needed to explain and to doubt it. */
export function visitScore(field: FieldWork, settings = DEFAULT_VISIT_SCORE): VisitScore {
  const { responses, refused, unreachable } = field;
  const valid = responses.filter((response) => isValidResponse(response, settings.validCorePercent));
  const asked = responses.length + refused + unreachable;
  const mismatch = mismatchRate(valid, settings.timesTolerancePercent);
  const weights = { likert: String(100 - settings.factsWeight), facts: String(settings.factsWeight) };
  const agreement = mismatch && exact('1').sub(mismatch).mul(100n);
  return {
    score: weightedParts(weights, {
      likert: meanOf(personScores(marksOf(valid), settings.scale)),
      facts: agreement,
    }).total,
    valid: valid.length,
    invalid: responses.length - valid.length,
    refused,
    unreachable,
    validRate: asked === 0 ? undefined : ratio(BigInt(valid.length), BigInt(asked)),
    lowConfidence: valid.length * 100 < asked * settings.lowConfidencePercent || valid.length === 0,
    mismatchRate: mismatch,
  };
}

/** The marks 1–5 of each person. */
export function marksOf(responses: readonly VisitResponse[]): (readonly number[])[] {
  return responses.map(({ likert }) => likert);
}

function meanOf(scores: readonly Exact[]): Exact | undefined {
  return scores.length === 0 ? undefined : mean(scores);
}

function mismatchRate(responses: readonly VisitResponse[], tolerancePercent: number): Exact | undefined {
  const facts = responses.flatMap((response) => response.facts);
  if (facts.length === 0) return undefined;
  const wrong = facts.filter((fact) => contradicts(fact, tolerancePercent)).length;
  return ratio(BigInt(wrong), BigInt(facts.length));
}

/** Another answer than the ledger's; of counts only fewer, and by more than people forget: more is nobody's harm. */
export function contradicts({ answered, ledger }: FactCheck, tolerancePercent: number): boolean {
  if (typeof answered !== 'number' || typeof ledger !== 'number') return answered !== ledger;
  return answered * 100 < ledger * (100 - tolerancePercent);
}
