import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';
import type { ListKind } from './service-list.lifecycle.js';

export const DECISIONS = ['admit', 'refuse'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a street office decides with. */
export interface AdmissionFacts {
  readonly decision: Decision;
  readonly fundId?: string;
  readonly planId?: string;
  readonly reason?: string;
}

/** Why a decision is none: admission without its money (or with money for what is claimed), refusal without its reason. */
export function admissionViolations(
  { decision, fundId, planId, reason }: AdmissionFacts,
  kind: ListKind = 'project',
): Violation[] {
  if (decision === 'admit' && kind === 'claim')
    return fundId || planId ? [refuse.fundNotForClaim({ pointer: fundId ? '/fundId' : '/planId' })] : [];
  if (decision === 'admit') {
    if (fundId && planId) return [refuse.fundAndPlan({ pointer: '/planId' })];
    return fundId || planId ? [] : [refuse.fundMissing({ pointer: '/fundId' })];
  }
  return [
    ...(planId ? [refuse.fundNotForRefusal({ pointer: '/planId' })] : []),
    ...(fundId ? [refuse.fundNotForRefusal({ pointer: '/fundId' })] : []),
    ...(reason ? [] : [refuse.refusalReasonMissing({ pointer: '/reason' })]),
  ];
}
