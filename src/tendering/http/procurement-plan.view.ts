import { MoneyView } from '../../platform/index.js';
import type { PlanReview } from '../data/plan-review.entity.js';
import type { ProcurementPlan } from '../data/procurement-plan.entity.js';

/** A decision on one point. */
export class ReviewPointView {
  /** @example non-discrimination */
  code: string;
  conforms: boolean;
  note: string | null;
}

/** A review of a plan as it was submitted. */
export class PlanReviewView {
  id: string;
  version: number;
  /** @example key */
  kind: string;
  /** The submission that was reviewed: 1, 2 … */
  round: number;
  points: ReviewPointView[];
  passed: boolean;
  opinion: string;
  /** @example 2025-02-24 */
  reviewedOn: string;

  static of(row: PlanReview): PlanReviewView {
    const { id, version, kind, round, passed, opinion, reviewedOn } = row;
    const points = row.points.map(({ code, conforms, note }) => ({ code, conforms, note }));
    return { id, version, kind, round, points, passed, opinion, reviewedOn };
  }
}

/** A procurement plan. */
export class ProcurementPlanView {
  id: string;
  version: number;
  /** @example approved */
  state: string;
  buyerId: string;
  title: string;
  itemIds: string[];
  /** @example competitive-consultation */
  method: string;
  budget: MoneyView;
  contracting: string;
  management: string;
  /** Who designed the purchase. */
  plannerId: string | null;
  /** Known once it is submitted. */
  needsKeyReview: boolean;
  /** How often it was submitted. */
  round: number;
  approvedOn: string | null;
  /** First come first. */
  reviews: PlanReviewView[];

  static of(row: ProcurementPlan, reviews: readonly PlanReview[]): ProcurementPlanView {
    const { id, version, state, buyerId, title, itemIds, method, contracting, management } = row;
    const { plannerId, needsKeyReview, round, approvedOn } = row;
    return {
      ...{ id, version, state, buyerId, title, itemIds, method, contracting, management },
      ...{ plannerId, needsKeyReview, round, approvedOn },
      budget: MoneyView.of(row.budgetFen),
      reviews: reviews.map((review) => PlanReviewView.of(review)),
    };
  }
}

/** A plan in a list. */
export class PlanSummaryView {
  id: string;
  version: number;
  /** @example approved */
  state: string;
  title: string;
  /** @example competitive-consultation */
  method: string;
  budget: MoneyView;

  static of({ id, version, state, title, method, budgetFen }: ProcurementPlan): PlanSummaryView {
    return { id, version, state, title, method, budget: MoneyView.of(budgetFen) };
  }
}

/** Plans, newest first. */
export class ProcurementPlanListView {
  items: PlanSummaryView[];
  next: string | null;
}
