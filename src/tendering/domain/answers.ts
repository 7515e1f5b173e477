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
}

/** What stands against sending a bid, and what its bidder should know before it is too late. */
export interface BidFindings {
  readonly gaps: readonly Violation[];
  readonly warnings: readonly Violation[];
}

/**
 * What the answers leave open: a substantive requirement without an answer is a gap, any other a warning; a deviation
 * from a substantive one is taken with a warning, since the review and not the bidder says whether it is met.
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
  const { code, title } = requirement;
  if (answers.some((answer) => answer.requirement === code)) return [];
  const params = { requirement: code, title };
  return [{ requirement, violation: refuseBid.answerMissing({ pointer: '/answers', params }) }];
}

/** Answers to nothing that was asked, and second ones. */
function misplaced(requirements: readonly Requirement[], answers: readonly Answer[]): Violation[] {
  return answers.flatMap(({ requirement }, index) => {
    const detail = { pointer: `/answers/${index}/requirement`, params: { requirement } };
    if (!requirements.some(({ code }) => code === requirement)) return [refuseBid.answerUnasked(detail)];
    const isRepeated = answers.findIndex((other) => other.requirement === requirement) < index;
    return isRepeated ? [refuseBid.answerTwice(detail)] : [];
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
