import type { Violation } from '../../shared/violation.js';
import { refuseDataRequest as refuse } from './data-request-refusals.js';

/** To read and copy (art. 45), to put right (46), to delete (47), to have explained (48). */
export const DATA_REQUEST_KINDS = ['export', 'correct', 'erase', 'explain'] as const;
export type DataRequestKind = (typeof DATA_REQUEST_KINDS)[number];

/** How the clerk knows that it is the person: nothing is copied of a document that was seen. */
export const IDENTITY_CHECKS = ['document-seen', 'known-in-person', 'called-back'] as const;
export type IdentityCheck = (typeof IDENTITY_CHECKS)[number] | 'signed-in';

/** Why a request is refused; the words beside it say the rest. */
export const REFUSAL_GROUNDS = [
  'not-the-person',
  'nothing-held',
  'statutory-duty',
  'procurement-archive',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** What a request is to put right. */
export interface CorrectionFacts {
  readonly kind: DataRequestKind;
  readonly name?: string;
  readonly phone?: string;
  /** Accounts have no phone. */
  readonly ofAccount: boolean;
}

/** Why a request can't be lodged like this. */
export function correctionViolations({ kind, name, phone, ofAccount }: CorrectionFacts): Violation[] {
  const given = name !== undefined || phone !== undefined;
  if (kind !== 'correct') return given ? [refuse.correctionNotAsked({ pointer: '/correction' })] : [];
  if (ofAccount && phone !== undefined) return [refuse.accountHasNoPhone({ pointer: '/correction/phone' })];
  return given ? [] : [refuse.correctionMissing({ pointer: '/correction' })];
}

/** Why an answer can't be given: an explanation is words. */
export function answerViolations(kind: DataRequestKind, answer: string | undefined): Violation[] {
  return kind === 'explain' && answer === undefined ? [refuse.answerMissing({ pointer: '/answer' })] : [];
}
