import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** Roles that stand alone: who grants, sets or audits does nothing else (三员分立, GB/T 22239-2019). */
const APART = ['account-admin', 'settings-admin', 'auditor'];

/** What a proposed membership is judged by. */
export interface MembershipFacts {
  readonly role: string;
  readonly unitKind: string;
  /** Kinds of unit in which the role exists. */
  readonly kindsOfRole: readonly string[];
  readonly validFrom: Day;
  /** Last day, inclusive; open when null. */
  readonly validTo: Day | null;
  readonly today: Day;
  /** The proposer's own account. */
  readonly forOneself: boolean;
  /** Roles that the account holds or is proposed for. */
  readonly otherRoles: readonly string[];
}

/** Every reason against a membership. */
export function membershipViolations(facts: MembershipFacts): Violation[] {
  const { role, unitKind, kindsOfRole, validFrom, validTo, today, otherRoles } = facts;
  const outside = { params: { role, kind: unitKind, kinds: kindsOfRole.join(', ') } };
  const rival = otherRoles.find((other) => other !== role && (APART.includes(role) || APART.includes(other)));
  return [
    ...(kindsOfRole.includes(unitKind) ? [] : [refuse.roleOutsideUnit({ pointer: '/role', ...outside })]),
    ...(rival ? [refuse.rolesApart({ pointer: '/role', params: { role, other: rival } })] : []),
    ...(facts.forOneself ? [refuse.membershipForOneself({ pointer: '/login' })] : []),
    ...(validTo && validTo < validFrom ? [refuse.membershipEndsEarly({ pointer: '/validTo' })] : []),
    ...(validFrom < today ? [refuse.membershipBackdated({ pointer: '/validFrom', params: { today } })] : []),
  ];
}
