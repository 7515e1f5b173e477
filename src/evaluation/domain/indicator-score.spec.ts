import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Exact, exact, toDecimal } from '../../shared/exact.js';
import {
  DEFAULT_INDICATORS,
  attainmentScore,
  indicatorTotal,
  indicatorViolations,
  levelScore,
} from './indicator-score.js';
import { conclusion } from './grade.js';

const scored = (scores: Record<string, string>): Record<string, Exact> =>
  Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, exact(score)]));
const e08 = scored({
  plan: '92',
  team: '88',
  delivery: '90.5',
  output: '95',
  outcome: '86',
  satisfaction: '89.3',
  finance: '84',
});
const refusalsOf = (scores: Record<string, Exact>) =>
  indicatorViolations(DEFAULT_INDICATORS, scores).map((v) => `${v.code} ${v.pointer ?? ''}`);

describe('weighted indicators (E08)', () => {
  it('9.20 + 8.80 + 22.625 + 19.00 + 17.20 + 8.93 + 4.20 = 89.955 → 89.96 良好', () => {
    const total = indicatorTotal(DEFAULT_INDICATORS, e08);
    expect(total.equals(exact('89.955'))).toBe(true);
    expect(conclusion(total, [])).toEqual({ score: '89.96', grade: 'good' });
  });

  it('self-evaluation of a budget: 8.62 + 46.5 + 25 + 9.3 = 89.42', () => {
    const weights = { execution: '10', output: '50', benefit: '30', satisfaction: '10' };
    const reached: Record<string, [string, string]> = {
      execution: ['8.62', '10'],
      output: ['46.5', '50'],
      benefit: ['25', '30'],
      satisfaction: ['9.3', '10'],
    };
    const scores = Object.fromEntries(
      Object.entries(reached).map(([name, [points, of]]) => [
        name,
        attainmentScore(exact(points), exact(of)),
      ]),
    );
    expect(toDecimal(indicatorTotal(weights, scores), 2)).toBe('89.42');
  });

  it('accepts E08 and hears every reason against a wrong sheet', () => {
    expect(refusalsOf(e08)).toEqual([]);
    expect(refusalsOf({ ...e08, ...scored({ plan: '0', team: '100' }) })).toEqual([]);
    const { finance, ...others } = e08;
    expect(finance).toBeDefined();
    expect(refusalsOf({ ...others, ...scored({ plan: '100.01', team: '-0.01', charm: '9' }) })).toEqual([
      'evaluation.indicator-missing /scores/finance',
      'evaluation.score-out-of-range /scores/plan',
      'evaluation.score-out-of-range /scores/team',
      'evaluation.indicator-unknown /scores/charm',
    ]);
  });

  it.each([
    ['120 of 100: no more than the target', '120', '100', '100.00'],
    ['1,140 of 1,200 visits', '1140', '1200', '95.00'],
    ['1 of 3', '1', '3', '33.33'],
    ['none', '0', '100', '0.00'],
  ])('attained %s', (_, actual, target, expected) => {
    expect(toDecimal(attainmentScore(exact(actual), exact(target)), 2)).toBe(expected);
  });

  it('knows no attainment of a target of zero', () => {
    expect(() => attainmentScore(exact('1'), exact('0'))).toThrow(RangeError);
  });

  it('levels give 100, 80, 60, 30, 0', () => {
    expect(([0, 1, 2, 3, 4] as const).map((level) => toDecimal(levelScore(level), 0))).toEqual([
      '100',
      '80',
      '60',
      '30',
      '0',
    ]);
  });

  it('stays between the worst and the best indicator', () => {
    const score = fc.integer({ min: 0, max: 10_000 }).map((n) => exact(BigInt(n)).div(100n));
    const sheet = fc.record(Object.fromEntries(Object.keys(DEFAULT_INDICATORS).map((name) => [name, score])));
    fc.assert(
      fc.property(sheet, (scores) => {
        const total = indicatorTotal(DEFAULT_INDICATORS, scores);
        const sorted = Object.values(scores).sort((a, b) => a.compare(b));
        expect(total.gte(sorted[0] ?? exact('0'))).toBe(true);
        expect(total.lte(sorted.at(-1) ?? exact('100'))).toBe(true);
      }),
    );
  });
});
