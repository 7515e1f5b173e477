import type { Violation } from '../../shared/violation.js';
import { refuseAct } from './act-refusals.js';
import { refuseBid } from './bid-refusals.js';
import type { Requirement } from './requirements.js';

/** A finding on one bid. */
export interface Finding {
  readonly bidId: string;
  readonly passes: boolean;
  readonly reason?: string;
  /** Codes of the substantive requirements that it does not meet. */
  readonly missed?: readonly string[];
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

/** The reasons against the requirements that findings name: substantive ones alone make a bid invalid, and none a bid that passes. */
export function missedViolations(
  findings: readonly Finding[],
  requirements: readonly Requirement[],
): Violation[] {
  return findings.flatMap(({ passes, missed = [] }, index) => {
    const pointer = `/results/${index}/missed`;
    const unknown = missed.filter((code) => !substantive(requirements, code));
    return [
      ...(passes && missed.length > 0 ? [refuseBid.reviewRequirementPassed({ pointer })] : []),
      ...unknown.map((requirement) =>
        refuseBid.reviewRequirementUnknown({ pointer, params: { requirement } }),
      ),
    ];
  });
}

/** Why a bid that a finding speaks against is invalid: each requirement by its name, or that it does not conform. */
export function rejections({ missed = [] }: Finding, requirements: readonly Requirement[]): Violation[] {
  const named = missed.flatMap((code) => {
    const title = substantive(requirements, code)?.title;
    return title === undefined ? [] : [refuseBid.requirementMissed({ params: { requirement: code, title } })];
  });
  return named.length > 0 ? named : [refuseAct.notConforming()];
}

function substantive(requirements: readonly Requirement[], code: string): Requirement | undefined {
  return requirements.find((each) => each.code === code && each.kind === 'substantive');
}
