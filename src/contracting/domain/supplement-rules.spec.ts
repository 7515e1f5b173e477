import { describe, expect, it } from '@jest/globals';
import { formatYuan, parseYuan } from '../../shared/money.js';
import { performanceBondCap, performanceBondViolations } from './performance-bond.js';
import { type SupplementFacts, supplementCap, supplementViolations } from './supplement-rules.js';

const CONTRACT = parseYuan('456789.00');
const supplement = (earlier: string[], amount: string): SupplementFacts => ({
  original: CONTRACT,
  earlier: earlier.map(parseYuan),
  amount: parseYuan(amount),
  performing: true,
  sameService: true,
  otherClausesUnchanged: true,
});
const codes = (facts: SupplementFacts) => supplementViolations(facts).map((v) => v.code);

describe('supplements of at most 10 % in all (E12)', () => {
  it('caps 456,789.00 at 45,678.90', () => {
    expect(formatYuan(supplementCap(CONTRACT))).toBe('45678.90');
  });

  it.each([
    ['30,000.00', [], '30000.00', []],
    ['15,678.90 more: exactly the cap', ['30000.00'], '15678.90', []],
    ['0.01 more', ['30000.00', '15678.90'], '0.01', ['contracting.supplements-over-cap']],
    ['nothing', [], '0.00', ['contracting.supplement-not-positive']],
  ])('%s', (_, earlier, amount, expected) => {
    expect(codes(supplement(earlier, amount))).toEqual(expected);
  });

  it('rounds the cap down: 10 % of 0.19 is 0.01, not 0.02', () => {
    expect(supplementCap(19n)).toBe(1n);
  });

  it('hears every reason at once', () => {
    const facts = { performing: false, sameService: false, otherClausesUnchanged: false };
    expect(codes({ ...supplement([], '50000.00'), ...facts })).toEqual([
      'contracting.supplements-over-cap',
      'contracting.supplement-outside-performance',
      'contracting.supplement-other-service',
      'contracting.supplement-changes-clauses',
    ]);
  });
});

describe('performance bond of at most 10 % (E12)', () => {
  it.each([
    ['45678.90', true, []],
    ['45678.91', true, ['contracting.bond-over-cap']],
    ['1000.00', false, ['contracting.bond-cash-only']],
    ['0.00', false, []],
  ])('%s, non-cash accepted: %s → %j', (bond, nonCash, expected) => {
    expect(formatYuan(performanceBondCap(CONTRACT))).toBe('45678.90');
    expect(performanceBondViolations(parseYuan(bond), CONTRACT, nonCash).map((v) => v.code)).toEqual(
      expected,
    );
  });
});
