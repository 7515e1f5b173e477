import { describe, expect, it } from '@jest/globals';
import type { Role } from '../platform/index.js';
import { restrictions } from './policies.js';

const facts = (role: Role, secondFactor = false, mustChangePassword = false) => [
  { role, secondFactor, mustChangePassword },
];
const codesOf = (...given: Parameters<typeof restrictions>) => restrictions(...given).map(({ code }) => code);

describe('an account that must first put its credentials in order', () => {
  it.each<[Role, boolean]>([
    ['street-lead', true],
    ['organization-lead', true],
    ['finance-officer', true],
    ['auditor', true],
    ['account-admin', true],
    ['settings-admin', true],
    ['street-officer', false],
    ['expert', false],
  ])('%s needs a second factor where the setting says so: %s', (role, needed) => {
    expect(codesOf(facts(role), true)).toEqual(needed ? ['identity.second-factor-missing'] : []);
    expect(codesOf(facts(role), false)).toEqual([]);
    expect(codesOf(facts(role, true), true)).toEqual([]);
  });

  it('hears both reasons at once', () => {
    expect(codesOf([...facts('expert'), ...facts('street-lead', false, true)], true)).toEqual([
      'identity.password-change-needed',
      'identity.second-factor-missing',
    ]);
  });
});
