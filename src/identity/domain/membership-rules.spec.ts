import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type MembershipFacts, membershipViolations } from './membership-rules.js';

const sound: MembershipFacts = {
  role: 'street-officer',
  unitKind: 'street-office',
  kindsOfRole: ['street-office'],
  validFrom: day('2025-03-03'),
  validTo: null,
  today: day('2025-03-03'),
  forOneself: false,
  otherRoles: [],
};

describe('a membership', () => {
  it.each<[string, Partial<MembershipFacts>, string[]]>([
    ['as it should be', {}, []],
    ['ending on its first day', { validTo: day('2025-03-03') }, []],
    ['beside another ordinary role', { otherRoles: ['finance-officer'] }, []],
    ['proposed again for the same role', { role: 'auditor', otherRoles: ['auditor'] }, []],
    ['outside the unit’s kind', { unitKind: 'community' }, ['role-outside-unit']],
    ['of an auditor who does something else', { role: 'auditor', otherRoles: ['expert'] }, ['roles-apart']],
    ['of an officer who grants roles', { otherRoles: ['account-admin'] }, ['roles-apart']],
    ['for oneself', { forOneself: true }, ['membership-for-oneself']],
    ['ending before its start', { validTo: day('2025-03-02') }, ['membership-ends-early']],
    ['beginning yesterday', { validFrom: day('2025-03-02') }, ['membership-backdated']],
    [
      'wrong in every way',
      {
        role: 'auditor',
        unitKind: 'community',
        forOneself: true,
        otherRoles: ['expert'],
        validFrom: day('2025-03-02'),
        validTo: day('2025-03-01'),
      },
      [
        'role-outside-unit',
        'roles-apart',
        'membership-for-oneself',
        'membership-ends-early',
        'membership-backdated',
      ],
    ],
  ])('%s', (_, over, expected) => {
    const found = membershipViolations({ ...sound, ...over }).map(({ code }) =>
      code.replace('identity.', ''),
    );
    expect(found).toEqual(expected);
  });
});
