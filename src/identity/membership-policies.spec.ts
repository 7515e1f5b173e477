import { describe, expect, it } from '@jest/globals';
import { ROLES, type Role } from '../platform/index.js';
import type { UnitKind } from './domain/unit-kinds.js';
import { KINDS_OF_ROLE, decisionViolations, mayDelegate } from './membership-policies.js';

const unit = (kind: UnitKind, parentId: string | null = 'above') => ({ id: 'unit', kind, parentId });
const caller = (role: Role, unitId: string, accountId = 'decider') => ({ role, unitId, accountId });

describe('deciding on memberships', () => {
  it('every role exists somewhere', () => {
    expect(ROLES.filter((role) => KINDS_OF_ROLE[role].length === 0)).toEqual([]);
  });

  it.each<[Role, UnitKind, string | null, Role, string, boolean]>([
    ['community-clerk', 'community', 'above', 'community-lead', 'unit', true],
    ['community-clerk', 'community', 'above', 'street-lead', 'above', true],
    ['community-lead', 'community', 'above', 'community-lead', 'unit', false],
    ['community-lead', 'community', 'above', 'street-lead', 'above', true],
    ['community-lead', 'community', 'above', 'street-lead', 'elsewhere', false],
    ['street-lead', 'street-office', 'above', 'district-supervisor', 'above', true],
    ['finance-officer', 'street-office', 'above', 'street-lead', 'unit', false],
    ['organization-lead', 'organization', null, 'district-supervisor', 'above', true],
    ['organization-member', 'organization', null, 'account-admin', 'operator', false],
    ['auditor', 'district', null, 'account-admin', 'operator', true],
    ['account-admin', 'operator', null, 'district-supervisor', 'above', false],
  ])('%s of a %s (under %s) by %s of %s: %s', (role, kind, parentId, by, byUnit, allowed) => {
    const membership = { accountId: 'member', proposedBy: 'proposer', role, unit: unit(kind, parentId) };
    const found = decisionViolations(caller(by, byUnit), membership);
    expect(found.map(({ code }) => code)).toEqual(allowed ? [] : ['identity.membership-not-yours']);
  });

  it.each(['member', 'proposer'])('never by the %s', (accountId) => {
    const membership = {
      accountId: 'member',
      proposedBy: 'proposer',
      role: 'community-lead',
      unit: unit('community'),
    } as const;
    const found = decisionViolations(caller('street-lead', 'above', accountId), membership);
    expect(found.map(({ code }) => code)).toEqual(['identity.self-approval']);
  });

  it('a lead delegates the ordinary roles of the own unit alone', () => {
    const lead = caller('street-lead', 'unit');
    expect(mayDelegate(lead, { role: 'street-officer', unit: unit('street-office') })).toBe(true);
    expect(mayDelegate(lead, { role: 'finance-officer', unit: unit('street-office') })).toBe(false);
    expect(
      mayDelegate(caller('street-lead', 'other'), { role: 'street-officer', unit: unit('street-office') }),
    ).toBe(false);
    expect(mayDelegate(caller('account-admin', 'op'), { role: 'expert', unit: unit('department') })).toBe(
      false,
    );
  });
});
