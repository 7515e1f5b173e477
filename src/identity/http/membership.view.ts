import { type Actor, type Role, allowedActions } from '../../platform/index.js';
import type { MembershipDetails } from '../data/memberships.js';
import {
  type MembershipAction,
  type MembershipState,
  membershipLifecycle,
} from '../domain/membership.lifecycle.js';
import { decisionViolations, mayEnd } from '../membership-policies.js';

const PERMISSIONS = {
  approve: 'membership.decide',
  refuse: 'membership.decide',
  end: 'membership.end',
} as const;

/** One account's role in one unit, with its life. */
export class MembershipDetailsView {
  id: string;
  version: number;
  accountId: string;
  /** @example wang.li */
  login: string;
  /** @example 王丽 */
  name: string;
  unitId: string;
  /** @example 新华街道办事处 */
  unitName: string;
  /** @example street-officer */
  role: Role;
  /** @example 2025-03-03 */
  validFrom: string;
  /** Last day, inclusive; null when open. */
  validTo: string | null;
  state: MembershipState;
  /** The steps that the caller may take now. */
  actions: MembershipAction[];

  static of(row: MembershipDetails, actor: Actor): MembershipDetailsView {
    const { id, version, accountId, login, name, unitId, unitName, role, validFrom, validTo, state } = row;
    const facts = { ...row, unit: { id: unitId, kind: row.unitKind, parentId: row.parentId } };
    const actions = allowedActions(membershipLifecycle, state, PERMISSIONS, actor, (caller, action) =>
      action === 'end' ? mayEnd(caller, facts) : decisionViolations(caller, facts).length === 0,
    );
    return {
      id,
      version,
      accountId,
      login,
      name,
      unitId,
      unitName,
      role,
      validFrom,
      validTo,
      state,
      actions,
    };
  }
}

/** Memberships, newest first. */
export class MembershipListView {
  items: MembershipDetailsView[];
  next: string | null;
}
