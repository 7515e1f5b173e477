import { expect, it } from '@jest/globals';
import { boundCategories, useViolations } from './fund-rules.js';

const FUND = { name: '福彩', fiscalYear: 2025, categories: ['ELD', 'DIS'] };

it.each<[string, number, readonly string[] | null, string[]]>([
  ['ELD', 2025, FUND.categories, []],
  ['CUL', 2025, FUND.categories, ['funding.purpose-not-covered']],
  ['CUL', 2026, FUND.categories, ['funding.purpose-not-covered', 'funding.year-not-covered']],
  ['CUL', 2025, null, []],
  ['CUL', 2024, null, ['funding.year-not-covered']],
])('%s of %d paid by a fund of 2025 bound to %j → %j', (category, year, categories, expected) => {
  const found = useViolations({ ...FUND, categories }, { category, year }, '/fundId');
  expect(found.map(({ code }) => code)).toEqual(expected);
});

it.each<[readonly string[] | undefined, string[], readonly string[] | null]>([
  [undefined, ['welfare-lottery'], ['ELD']],
  [undefined, ['welfare-lottery', 'street'], null],
  [['CUL'], ['welfare-lottery'], ['CUL']],
  [['CUL'], ['street'], ['CUL']],
])('named %j, paid by %j → bound to %j', (named, kinds, expected) => {
  expect(boundCategories(named, kinds, ['ELD'])).toEqual(expected);
});
