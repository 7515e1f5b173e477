import type { Violation } from '../../shared/violation.js';
import { refuseAct } from './act-refusals.js';

/** What decides whether an award may be confirmed. */
export interface AwardFacts {
  /** Place of the bid in the order in which the award is offered; undefined when it is no candidate. */
  readonly rank?: number;
  /** Why its supplier may win no further lot, where that is so. */
  readonly full?: Violation;
  /** Why not the first candidate. */
  readonly reason?: string;
  readonly confirmer: string;
  /** Accounts that drafted the tender, judged or froze the report. */
  readonly preparers: readonly string[];
  /** SHA-256 of the decision's text, and the one its sender names. */
  readonly sha256: string;
  readonly givenSha256?: string;
}

/** Every reason against an award: rank order unless explained, four eyes, a decision that is what it claims to be. */
export function awardViolations(facts: AwardFacts): Violation[] {
  const { rank, full, reason, confirmer, preparers, sha256, givenSha256 } = facts;
  return [
    ...(rank === undefined ? [full ?? refuseAct.bidNotCandidate({ pointer: '/bidId' })] : []),
    ...(rank !== undefined && rank > 1 && !reason?.trim()
      ? [refuseAct.orderWithoutReason({ pointer: '/reason', params: { rank } })]
      : []),
    ...(preparers.includes(confirmer) ? [refuseAct.preparerConfirms()] : []),
    ...(givenSha256 === undefined || givenSha256 === sha256
      ? []
      : [refuseAct.decisionHashDiffers({ pointer: '/decision/sha256' })]),
  ];
}
