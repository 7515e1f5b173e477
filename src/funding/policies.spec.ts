import { expect, it } from '@jest/globals';
import { fundScope } from './policies.js';

it.each([
  ['finance-officer', { unitId: 'street' }],
  ['street-officer', { unitId: 'street' }],
  ['street-lead', { unitId: 'street' }],
  ['district-supervisor', 'all'],
  ['procurement-supervisor', 'all'],
  ['auditor', 'all'],
] as const)('a %s reads the funds of %j', (role, expected) => {
  expect(fundScope({ role, unitId: 'street' })).toEqual(expected);
});
