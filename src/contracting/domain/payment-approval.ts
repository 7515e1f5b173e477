import type { Violation } from '../../shared/violation.js';
import { refusePayment as refuse } from './payment-refusals.js';

/** DESIGN: approval by two people. */
export interface ApprovalSettings {
  readonly approvers: number;
}

export const DEFAULT_APPROVAL: ApprovalSettings = { approvers: 2 };

export interface ApprovalFacts {
  readonly requestedBy: string;
  readonly approver: { readonly accountId: string; readonly unitId: string };
  readonly buyerUnitIds: readonly string[];
  /** Accounts that have approved so far. */
  readonly approvedBy: readonly string[];
}

/** Why this person can't approve this request: requester, twice the same, or none of the buyer's people. */
export function approvalViolations(facts: ApprovalFacts): Violation[] {
  const { approver } = facts;
  const violations: Violation[] = [];
  if (approver.accountId === facts.requestedBy) violations.push(refuse.approverIsRequester());
  if (facts.approvedBy.includes(approver.accountId)) violations.push(refuse.approvedAlready());
  if (!facts.buyerUnitIds.includes(approver.unitId)) violations.push(refuse.approverNotOfBuyer());
  return violations;
}

/** True when enough different people have approved for the request to be paid. */
export function isApproved(approvedBy: readonly string[], settings = DEFAULT_APPROVAL): boolean {
  return new Set(approvedBy).size >= settings.approvers;
}
