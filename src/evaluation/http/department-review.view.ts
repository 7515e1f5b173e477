import type { ReviewedDepartment } from '../data/department-reviews.js';
import { REVIEW_CRITERIA, type ReviewCriterion } from '../domain/department-review.js';

/** Mean of one criterion. */
export class ReviewMeanView {
  /** @example burden */
  criterion: string;
  /** @example 减轻社区负担 */
  name: string;
  /** 1–5, two decimals. @example "3.40" */
  mean: string;
}

/** What communities together think of a unit's year. */
export class DepartmentReviewView {
  departmentId: string;
  name: string;
  /** How many communities have said something. */
  communities: number;
  /** Null from fewer than five communities. @example "3.85" */
  score: string | null;
  /** Empty from fewer than five communities. */
  criteria: ReviewMeanView[];

  static of({ departmentId, name, communities, means }: ReviewedDepartment): DepartmentReviewView {
    const criteria = Object.entries(means.criteria ?? {}) as [ReviewCriterion, string][];
    return {
      ...{ departmentId, name, communities, score: means.score },
      criteria: criteria.map(([criterion, mean]) => {
        return { criterion, name: REVIEW_CRITERIA[criterion], mean };
      }),
    };
  }
}

/** Units that were reviewed, by name. */
export class DepartmentReviewListView {
  items: DepartmentReviewView[];
  next: string | null;
}
