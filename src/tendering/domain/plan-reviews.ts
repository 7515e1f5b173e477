import type { Violation } from '../../shared/violation.js';
import { refuseGroundwork } from './groundwork-refusals.js';

/** 一般性审查 of every plan, and 重点审查 of services to the public and large purchases (财库〔2021〕22号). */
export const REVIEW_KINDS = ['general', 'key'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** What a review decides on, point by point. */
export const REVIEW_POINTS = {
  general: ['need-within-rules', 'choices-reasoned', 'approvals-arranged', 'plan-complete'],
  key: ['non-discrimination', 'competition', 'procurement-policy', 'performance-risk'],
} as const satisfies Record<ReviewKind, readonly string[]>;
export type ReviewPointCode = (typeof REVIEW_POINTS)[ReviewKind][number];

/** A decision on one point. */
export interface ReviewPoint {
  readonly code: ReviewPointCode;
  readonly conforms: boolean;
  readonly note: string | null;
}

/** Every reason against a review: a point left out or decided twice, a no without a note. */
export function reviewViolations(kind: ReviewKind, points: readonly ReviewPoint[]): Violation[] {
  const wanted: readonly ReviewPointCode[] = REVIEW_POINTS[kind];
  const isWhole =
    points.length === wanted.length && wanted.every((code) => points.some((point) => point.code === code));
  return [
    ...(isWhole
      ? []
      : [refuseGroundwork.reviewPoints({ pointer: '/points', params: { points: wanted.join('、') } })]),
    ...points.flatMap(({ conforms, note }, index) =>
      conforms || note ? [] : [refuseGroundwork.reviewNoteMissing({ pointer: `/points/${index}/note` })],
    ),
  ];
}

/** What becomes of a plan after a review: back to its drafter at the first no, approved once all that is asked for passed. */
export function planOutcome(
  passed: ReadonlyMap<ReviewKind, boolean>,
  needsKey: boolean,
): 'return' | 'approve' | 'wait' {
  if ([...passed.values()].includes(false)) return 'return';
  const wanted: ReviewKind[] = needsKey ? ['general', 'key'] : ['general'];
  return wanted.every((kind) => passed.get(kind)) ? 'approve' : 'wait';
}
