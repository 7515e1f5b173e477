import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type ContractFacts, contractViolations, termViolations } from './contract-rules.js';

const ALL = { fixedContent: true, continuousNeed: true, stableFunding: true, stablePrice: true };
const NONE = { fixedContent: false, continuousNeed: false, stableFunding: false, stablePrice: false };
const UNMET = [
  'contracting.long-term-content-not-fixed',
  'contracting.long-term-need-not-continuous',
  'contracting.long-term-funding-not-stable',
  'contracting.long-term-price-not-stable',
];
const contract: ContractFacts = {
  amount: 480_000_00n,
  bidPrice: 480_000_00n,
  start: day('2025-05-06'),
  end: day('2025-11-28'),
  longTerm: NONE,
  visitsPlanned: true,
};
const codes = (facts: ContractFacts) => contractViolations(facts).map((v) => v.code);

describe('drawing a contract up', () => {
  it.each([
    ['at the winning offer', {}, []],
    ['one fen above it', { amount: 480_000_01n }, ['contracting.amount-not-bid-price']],
    ['one fen below it', { amount: 479_999_99n }, ['contracting.amount-not-bid-price']],
    ['without return visits', { visitsPlanned: false }, ['contracting.visit-plan-missing']],
  ])('%s', (_, change, expected) => {
    expect(codes({ ...contract, ...change })).toEqual(expected);
  });

  it('hears every reason at once', () => {
    const wrong = { amount: 1n, visitsPlanned: false, end: day('2025-05-05') };
    expect(codes({ ...contract, ...wrong })).toEqual([
      'contracting.term-ends-before-start',
      'contracting.amount-not-bid-price',
      'contracting.visit-plan-missing',
    ]);
  });
});

describe('term (102号令 art. 24)', () => {
  it.each([
    ['one year to the matching day', '2025-03-03', '2026-03-03', NONE, []],
    ['one day over a year', '2025-03-03', '2026-03-04', NONE, UNMET],
    ['a year from 29 February', '2024-02-29', '2025-02-28', NONE, []],
    ['two years under all four conditions', '2025-03-03', '2027-03-03', ALL, []],
    ['two years, prices moving', '2025-03-03', '2027-03-03', { ...ALL, stablePrice: false }, UNMET.slice(3)],
    ['three years under all four', '2025-03-03', '2028-03-03', ALL, []],
    ['one day over three years', '2025-03-03', '2028-03-04', ALL, ['contracting.term-too-long']],
    ['four years without any', '2025-03-03', '2029-03-03', NONE, ['contracting.term-too-long', ...UNMET]],
    ['a single day', '2025-03-03', '2025-03-03', NONE, []],
  ])('%s', (_, start, end, conditions, expected) => {
    expect(termViolations(day(start), day(end), conditions).map((v) => v.code)).toEqual(expected);
  });
});
