import { exact, mean, toDecimal } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import { refuseCheck as refuse } from './check-refusals.js';
import { SMALLEST_CELL } from '../../shared/smallest-cell.js';

/** What communities judge departments by (DESIGN), 1 to 5. */
export const REVIEW_CRITERIA = {
  response: '回应社区诉求',
  support: '支持与指导',
  burden: '减轻社区负担',
  cooperation: '协同联动',
} as const;
export type ReviewCriterion = keyof typeof REVIEW_CRITERIA;

export type ReviewScores = Readonly<Record<ReviewCriterion, number>>;

const CRITERIA = Object.keys(REVIEW_CRITERIA) as ReviewCriterion[];

/** The year is this one or the last, and every criterion is scored. */
export function reviewViolations(
  scores: Readonly<Partial<Record<ReviewCriterion, number>>>,
  year: number,
  thisYear: number,
): Violation[] {
  return [
    ...(year === thisYear || year === thisYear - 1 ? [] : [refuse.yearNotOver({ pointer: '/year' })]),
    ...CRITERIA.filter((each) => scores[each] === undefined).map((each) =>
      refuse.criterionMissing({ pointer: `/scores/${each}` }),
    ),
  ];
}

/** Mean of each criterion and of all of them, two decimals; null from too few communities. */
export function reviewMeans(reviews: readonly ReviewScores[]): {
  readonly criteria: Readonly<Record<ReviewCriterion, string>> | null;
  readonly score: string | null;
} {
  if (reviews.length < SMALLEST_CELL) return { criteria: null, score: null };
  const meanOf = (each: ReviewCriterion) => mean(reviews.map((scores) => exact(BigInt(scores[each]))));
  const means = CRITERIA.map((each) => [each, meanOf(each)] as const);
  const criteria = Object.fromEntries(means.map(([each, value]) => [each, toDecimal(value, 2)]));
  return {
    criteria: criteria as Record<ReviewCriterion, string>,
    score: toDecimal(mean(means.map(([, value]) => value)), 2),
  };
}
