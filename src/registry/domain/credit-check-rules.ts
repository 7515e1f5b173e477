import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** What a public list answered: nothing about the organization, or an entry. */
export const CHECK_ANSWERS = ['clean', 'listed'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

/** A search as somebody records it. */
export interface CreditCheckFacts {
  readonly askedOn: Day;
  readonly result: CheckAnswer;
  /** Number of the decision that was found. */
  readonly document: string | null;
}

/** Why a search can't be recorded; every reason at once. */
export function creditCheckViolations(
  { askedOn, result, document }: CreditCheckFacts,
  today: Day,
): Violation[] {
  return [
    ...(askedOn > today ? [refuse.checkNotYet({ pointer: '/askedOn' })] : []),
    ...(result === 'listed' && document === null
      ? [refuse.checkDocumentMissing({ pointer: '/document' })]
      : []),
    ...(result === 'clean' && document !== null ? [refuse.checkDocumentIdle({ pointer: '/document' })] : []),
  ];
}

/** What somebody should look after: the register and what the public list showed don't agree. */
export function creditCheckWarnings({
  result,
  recorded,
}: Pick<CreditCheckFacts, 'result'> & { readonly recorded: boolean }): Violation[] {
  if (result === 'listed') return recorded ? [] : [refuse.listedNotRecorded()];
  return recorded ? [refuse.recordedNotListed()] : [];
}
