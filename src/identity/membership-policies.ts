import type { Actor, Role } from '../platform/index.js';
import type { Violation } from '../shared/violation.js';
import type { UnitKind } from './domain/unit-kinds.js';
import { refuse } from './domain/refusals.js';

/** Kinds of unit in which a role exists. */
export const KINDS_OF_ROLE: Readonly<Record<Role, readonly UnitKind[]>> = {
  'grid-worker': ['community'],
  'community-clerk': ['community'],
  'community-lead': ['community'],
  'street-officer': ['street-office'],
  'street-lead': ['street-office'],
  'department-officer': ['department'],
  'member-unit': ['member-unit'],
  'finance-officer': ['street-office', 'department', 'district'],
  'district-supervisor': ['district', 'department'],
  'procurement-supervisor': ['district', 'department'],
  'organization-member': ['organization'],
  'organization-lead': ['organization'],
  expert: ['department'],
  evaluator: ['evaluation-body'],
  'evaluation-lead': ['evaluation-body'],
  auditor: ['district', 'department'],
  'account-admin': ['operator'],
  'settings-admin': ['operator'],
};

/** Who delegates the ordinary roles of a unit. */
const LEADS: Partial<Record<UnitKind, Role>> = {
  community: 'community-lead',
  'street-office': 'street-lead',
  organization: 'organization-lead',
  'evaluation-body': 'evaluation-lead',
  district: 'district-supervisor',
};

/** Roles that bind, pay, oversee or grant: the unit above has the word. */
const SENSITIVE: readonly Role[] = [
  ...Object.values<Role>(LEADS),
  'finance-officer',
  'procurement-supervisor',
  'auditor',
  'account-admin',
  'settings-admin',
];

type Caller = Pick<Actor, 'accountId' | 'unitId' | 'role'>;

/** A membership as far as deciding on it goes. */
export interface MembershipCase {
  readonly accountId: string;
  readonly proposedBy: string | null;
  readonly role: Role;
  readonly unit: { readonly id: string; readonly kind: UnitKind; readonly parentId: string | null };
}

/** True when a caller delegates this role himself: it needs nobody's approval. */
export function mayDelegate(actor: Caller, { role, unit }: Pick<MembershipCase, 'role' | 'unit'>): boolean {
  return !SENSITIVE.includes(role) && isLead(actor, unit);
}

/** True when a caller may propose members of a unit: its lead its own, the administrator everybody's. */
export function mayPropose(actor: Caller, unit: MembershipCase['unit']): boolean {
  return actor.role === 'account-admin' || isLead(actor, unit);
}

/** Why a caller may not approve or refuse: not his to decide, or he proposed it, or it is himself. */
export function decisionViolations(actor: Caller, membership: MembershipCase): Violation[] {
  const { role, unit, accountId, proposedBy } = membership;
  const decides = SENSITIVE.includes(role)
    ? isAbove(actor, unit)
    : isLead(actor, unit) || isAbove(actor, unit);
  return [
    ...(decides ? [] : [refuse.membershipNotYours()]),
    ...([accountId, proposedBy].includes(actor.accountId) ? [refuse.selfApproval()] : []),
  ];
}

/** True when a caller may end a membership: who may propose or decide it. */
export function mayEnd(actor: Caller, { unit }: MembershipCase): boolean {
  return mayPropose(actor, unit) || isAbove(actor, unit);
}

function isLead(actor: Caller, unit: MembershipCase['unit']): boolean {
  return actor.unitId === unit.id && LEADS[unit.kind] === actor.role;
}

/** The unit above: the street of a community, the district of what has no street; administrators among themselves. */
function isAbove(actor: Caller, { kind, parentId }: MembershipCase['unit']): boolean {
  if (kind === 'operator' || kind === 'district') return actor.role === 'account-admin';
  if (kind === 'community') return actor.role === 'street-lead' && actor.unitId === parentId;
  return actor.role === 'district-supervisor' && (parentId === null || actor.unitId === parentId);
}
