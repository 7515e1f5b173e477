import { PERMISSIONS, type Permission, type Role, grants } from '../platform/index.js';
import type { Violation } from '../shared/violation.js';
import { refuse } from './domain/refusals.js';

/** Whose word binds, pays, oversees or grants: one stolen password must not be enough (GB/T 22239-2019, level 3). */
const NEED_SECOND_FACTOR: readonly Role[] = [
  'community-lead',
  'street-lead',
  'organization-lead',
  'evaluation-lead',
  'finance-officer',
  'district-supervisor',
  'procurement-supervisor',
  'auditor',
  'account-admin',
  'settings-admin',
];

/** What the guard knows of a caller's credentials. */
export interface CredentialFacts {
  readonly role: Role;
  readonly mustChangePassword: boolean;
  readonly secondFactor: boolean;
}

/** Why an account must put its own credentials in order before anything else; none when they are. */
export function restrictions(facts: readonly CredentialFacts[], requireSecondFactor: boolean): Violation[] {
  const bare = facts.some(({ role, secondFactor }) => !secondFactor && NEED_SECOND_FACTOR.includes(role));
  return [
    ...(facts.some(({ mustChangePassword }) => mustChangePassword) ? [refuse.passwordChangeNeeded()] : []),
    ...(requireSecondFactor && bare ? [refuse.secondFactorMissing()] : []),
  ];
}

/** What no program does for a person: sign-ins, keys and rights are people's own business. */
const NOT_FOR_KEYS: readonly Permission[] = [
  'session.own',
  'api-key.manage',
  'account.manage',
  'membership.propose',
  'membership.read',
  'membership.decide',
  'membership.end',
];

/** The permissions that a holder of a role may give to an API key. */
export function permissionsForKeys(role: Role): Permission[] {
  const all = Object.keys(PERMISSIONS) as Permission[];
  return all.filter((permission) => grants(role, permission) && !NOT_FOR_KEYS.includes(permission));
}

/** Reads of one's own things and of who takes part: nobody's business is looked into. */
const NO_BUSINESS: readonly Permission[] = [
  'session.own',
  'message.read',
  'import.read',
  'export.read',
  'unit.read',
];

/** A route as the rule on reasons sees it. */
export interface ReadRoute {
  readonly method: string;
  /** Whether the path names one object. */
  readonly detail: boolean;
  readonly permission: Permission | undefined;
}

/**
 * True for what an auditor reads with a reason: one object of somebody's business with all that it says, and the audit
 * log. Lists are how he finds his way, and need none.
 */
export function isReadWithReason({ method, detail, permission }: ReadRoute): boolean {
  if (!['GET', 'HEAD'].includes(method) || !permission || !grants('auditor', permission)) return false;
  return permission === 'audit.read' || (detail && !NO_BUSINESS.includes(permission));
}
