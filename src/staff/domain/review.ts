import { type Exact, exact, ratio, round, sum } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import type { ReviewGrade } from './positions.js';
import { refuse } from './refusals.js';

/** One thing by which staff are judged; the weights of a form add up to 100. */
export interface Criterion {
  readonly code: string;
  readonly label: string;
  readonly weight: number;
}

/** Points for one criterion, 0 to 100 with up to two decimals. */
export interface CriterionScore {
  readonly code: string;
  readonly points: string;
}

/** From which total on a grade is given; below the last one it is failing. */
export interface ReviewBands {
  readonly excellent: number;
  readonly competent: number;
  readonly basic: number;
}

/** What doesn't fit in a form. */
export function formViolations(criteria: readonly Criterion[]): Violation[] {
  const total = criteria.reduce((weights, { weight }) => weights + weight, 0);
  const twice = criteria.filter(({ code }, at) => criteria.findIndex((each) => each.code === code) !== at);
  return [
    ...(total === 100 ? [] : [refuse.weightsSum({ pointer: '/criteria', params: { sum: total } })]),
    ...twice.map(({ code }) => refuse.criterionTwice({ pointer: '/criteria', params: { code } })),
  ];
}

/** Scores must be for exactly the criteria of the form. */
export function scoreViolations(
  criteria: readonly Criterion[],
  scores: readonly CriterionScore[],
): Violation[] {
  const wanted = criteria.map(({ code }) => code).sort();
  const given = scores.map(({ code }) => code).sort();
  const fit = wanted.length === given.length && wanted.every((code, at) => code === given[at]);
  return fit ? [] : [refuse.scoresUnfit({ pointer: '/scores', params: { codes: wanted.join(', ') } })];
}

/** The weighted total of fitting scores, two decimals, half up. */
export function totalOf(criteria: readonly Criterion[], scores: readonly CriterionScore[]): Exact {
  const points = new Map(scores.map((score) => [score.code, exact(score.points)]));
  const parts = criteria.map(({ code, weight }) =>
    (points.get(code) ?? exact('0')).mul(ratio(BigInt(weight), 100n)),
  );
  return round(sum(parts), 2);
}

/** The grade of a total. */
export function gradeOf(total: Exact, { excellent, competent, basic }: ReviewBands): ReviewGrade {
  if (total.compare(excellent) >= 0) return 'excellent';
  if (total.compare(competent) >= 0) return 'competent';
  return total.compare(basic) >= 0 ? 'basic' : 'failing';
}
