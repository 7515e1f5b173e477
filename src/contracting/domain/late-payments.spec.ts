import { expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type LateContract, latePaymentsViolations, lateSum, toldOn } from './late-payments.js';

const LATE: readonly LateContract[] = [
  { contractId: 'a', title: '示例', basis: 'law', owed: 100n },
  { contractId: 'a', title: '示例', basis: 'law', owed: 1n },
  { contractId: 'b', title: '示例', basis: 'policy', owed: 7n },
];

it('counts contracts once, those by law apart from those by policy', () => {
  expect(lateSum(LATE, 'law')).toEqual({ contracts: 1, owed: 101n });
  expect(lateSum(LATE, 'policy')).toEqual({ contracts: 1, owed: 7n });
  expect(lateSum([], 'law')).toEqual({ contracts: 0, owed: 0n });
});

it.each([
  ['2025-12-31', ['contracting.late-year-runs']],
  ['2026-01-01', []],
])('on %s the year 2025 can be stated: %j', (today, expected) => {
  expect(latePaymentsViolations(2025, day(today)).map(({ code }) => code)).toEqual(expected);
});

it('tells before 31 March and after it', () => {
  expect(toldOn(2025, 30)).toEqual([
    { late: false, on: '2026-03-01' },
    { late: true, on: '2026-04-01' },
  ]);
});
