import type { StaffForm, StaffReview } from '../data/staff.entity.js';
import type { ReviewGrade } from '../domain/positions.js';
import type { ReviewState } from '../domain/staff-review.lifecycle.js';

/** One thing by which staff are judged. */
export class ReviewCriterionView {
  code: string;
  label: string;
  /** Whole percent. */
  weight: number;
}

/** The form of a year. */
export class StaffFormView {
  streetId: string;
  year: number;
  criteria: ReviewCriterionView[];

  static of({ streetId, year, criteria }: StaffForm): StaffFormView {
    return { streetId, year, criteria: criteria.map(({ code, label, weight }) => ({ code, label, weight })) };
  }
}

/** Forms, the latest year first. */
export class StaffFormListView {
  items: StaffFormView[];
}

/** Points for one criterion. */
export class CriterionScoreView {
  code: string;
  /** 0 to 100. */
  points: string;
}

/** How somebody was judged for a year. */
export class StaffReviewView {
  id: string;
  state: ReviewState;
  year: number;
  scores: CriterionScoreView[];
  /** Weighted, two decimals. @example "89.96" */
  total: string;
  grade: ReviewGrade;
  remark: string;

  static of({ id, state, year, scores, total, grade, remark }: StaffReview): StaffReviewView {
    return {
      id,
      state,
      year,
      scores: scores.map(({ code, points }) => ({ code, points })),
      total,
      grade,
      remark,
    };
  }
}

/** Reviews, the latest year first. */
export class StaffReviewListView {
  items: StaffReviewView[];
}
