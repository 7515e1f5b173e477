import { expect, it } from '@jest/globals';
import { type Desk, deskOf, deskViolations } from './approval-desks.js';

it.each<[string, Desk, Desk[], string[]]>([
  ['street-officer', 'business', [], []],
  ['street-lead', 'business', ['business'], ['contracting.desk-approved-already']],
  ['finance-officer', 'finance', ['business'], []],
  ['finance-officer', 'finance', ['business', 'finance'], ['contracting.desk-approved-already']],
])('%s approves for %s after %j', (role, desk, approved, expected) => {
  expect(deskOf(role)).toBe(desk);
  expect(deskViolations(desk, approved).map(({ code }) => code)).toEqual(expected);
});
