import type { Violation } from '../../shared/violation.js';
import { refuseBid } from './bid-refusals.js';
import type { Requirement } from './requirements.js';

/** How a bid stands to a requirement: as asked (无偏离), less (负偏离) or more (正偏离). */
export const RESPONSES = ['meets', 'deviates', 'better'] as const;
export type Response = (typeof RESPONSES)[number];

/** What a bid says to one requirement. */
export interface Answer {
  /** The requirement's code. */
  readonly requirement: string;
  readonly response: Response;
  readonly text: string;
  /** Ids of the bid's files that prove it. */
  readonly evidence?: readonly string[];
}

/** A file that a bid refers to, as it stands in the sealed content. */
export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Of the file's content, lower-case hex. */
  readonly sha256: string;
}

/** What stands against sending a bid, and what its bidder should know before it is too late. */
export interface BidFindings {
  readonly gaps: readonly Violation[];
  readonly warnings: readonly Violation[];
}

/**
 * What the answers leave open: a substantive requirement without answer or evidence is a gap, any other a warning; a
 * deviation from a substantive one is taken with a warning, since the review and not the bidder says whether it is met.
 */
export function answerFindings(
  requirements: readonly Requirement[],
  answers: readonly Answer[],
): BidFindings {
  const open = requirements.flatMap((each) => openIn(each, answers));
  const isSubstantive = ({ requirement }: OpenPoint) => requirement.kind === 'substantive';
  return {
    gaps: [
      ...misplaced(requirements, answers),
      ...open.filter(isSubstantive).map(({ violation }) => violation),
    ],
    warnings: [
      ...open.filter((point) => !isSubstantive(point)).map(({ violation }) => violation),
      ...deviations(requirements, answers),
    ],
  };
}

interface OpenPoint {
  readonly requirement: Requirement;
  readonly violation: Violation;
}

function openIn(requirement: Requirement, answers: readonly Answer[]): OpenPoint[] {
  const { code, title, evidence } = requirement;
  const params = { requirement: code, title };
  const index = answers.findIndex((answer) => answer.requirement === code);
  if (index < 0)
    return [{ requirement, violation: refuseBid.answerMissing({ pointer: '/answers', params }) }];
  const isProven = (answers[index]?.evidence?.length ?? 0) > 0;
  if (evidence !== 'required' || isProven) return [];
  const pointer = `/answers/${index}/evidence`;
  return [{ requirement, violation: refuseBid.evidenceMissing({ pointer, params }) }];
}

/** Answers to nothing that was asked, second ones, and evidence that nobody wants. */
function misplaced(requirements: readonly Requirement[], answers: readonly Answer[]): Violation[] {
  return answers.flatMap(({ requirement, evidence = [] }, index) => {
    const detail = { pointer: `/answers/${index}/requirement`, params: { requirement } };
    const asked = requirements.find(({ code }) => code === requirement);
    if (!asked) return [refuseBid.answerUnasked(detail)];
    const isRepeated = answers.findIndex((other) => other.requirement === requirement) < index;
    const isTooMuch = asked.evidence === 'none' && evidence.length > 0;
    return [
      ...(isRepeated ? [refuseBid.answerTwice(detail)] : []),
      ...(isTooMuch ? [refuseBid.evidenceUnasked({ ...detail, pointer: `/answers/${index}/evidence` })] : []),
    ];
  });
}

function deviations(requirements: readonly Requirement[], answers: readonly Answer[]): Violation[] {
  return answers.flatMap(({ requirement: code, response }, index) => {
    const requirement = requirements.find((each) => each.code === code);
    if (response !== 'deviates' || requirement?.kind !== 'substantive') return [];
    const params = { requirement: code, title: requirement.title };
    return [refuseBid.substantiveMissed({ pointer: `/answers/${index}/response`, params })];
  });
}
