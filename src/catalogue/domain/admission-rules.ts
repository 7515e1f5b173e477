import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

export const DECISIONS = ['admit', 'refuse'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a street office decides with. */
export interface AdmissionFacts {
  readonly decision: Decision;
  readonly fundId?: string;
  readonly reason?: string;
}

/** Why a decision is none: admission without its money, refusal without its reason. */
export function admissionViolations({ decision, fundId, reason }: AdmissionFacts): Violation[] {
  if (decision === 'admit') return fundId ? [] : [refuse.fundMissing({ pointer: '/fundId' })];
  return [
    ...(fundId ? [refuse.fundNotForRefusal({ pointer: '/fundId' })] : []),
    ...(reason ? [] : [refuse.refusalReasonMissing({ pointer: '/reason' })]),
  ];
}
