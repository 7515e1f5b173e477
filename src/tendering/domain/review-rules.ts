import type { Violation } from '../../shared/violation.js';
import { refuseAct } from './act-refusals.js';

/** A finding on one bid. */
export interface Finding {
  readonly bidId: string;
  readonly passes: boolean;
  readonly reason?: string;
}

/**
 * Every reason against a set of findings: each bid under review exactly once, a reason for each that does not pass.
 * Pointers lead to `/results/{index}`.
 */
export function findingViolations(findings: readonly Finding[], bidIds: readonly string[]): Violation[] {
  const lines = findings.flatMap((finding, index) => lineViolations(finding, index, findings, bidIds));
  const gaps = bidIds
    .filter((bid) => !findings.some(({ bidId }) => bidId === bid))
    .map((bid) => refuseAct.reviewBidMissing({ pointer: '/results', params: { bid } }));
  return [...lines, ...gaps];
}

function lineViolations(
  { bidId: bid, passes, reason }: Finding,
  index: number,
  findings: readonly Finding[],
  bidIds: readonly string[],
): Violation[] {
  const pointer = `/results/${index}`;
  const detail = { pointer: `${pointer}/bidId`, params: { bid } };
  if (!bidIds.includes(bid)) return [refuseAct.reviewBidUnknown(detail)];
  const isRepeated = findings.findIndex(({ bidId }) => bidId === bid) < index;
  return [
    ...(isRepeated ? [refuseAct.reviewBidTwice(detail)] : []),
    ...(passes || reason?.trim() ? [] : [refuseAct.reviewReasonMissing({ pointer: `${pointer}/reason` })]),
  ];
}
