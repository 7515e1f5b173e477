import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatYuan, parseYuan } from '../../shared/money.js';
import { instalmentViolations, instalments } from './instalments.js';

const codes = (total: bigint, percents: string[]) => instalmentViolations(total, percents).map((v) => v.code);

describe('instalments (E06)', () => {
  it.each([
    ['198765.43', ['50', '40', '10'], ['99382.72', '79506.17', '19876.54']],
    ['198765.43', ['60', '30', '10'], ['119259.26', '59629.63', '19876.54']],
    ['10000.05', ['50', '30', '20'], ['5000.03', '3000.02', '2000.00']],
    ['100000.01', ['30', '30', '40'], ['30000.00', '30000.00', '40000.01']],
    ['0.05', ['50', '40', '10'], ['0.03', '0.02', '0.00']],
    ['480000.00', ['50', '40', '10'], ['240000.00', '192000.00', '48000.00']],
  ])('%s at %j → %j', (total, percents, expected) => {
    expect(instalmentViolations(parseYuan(total), percents)).toEqual([]);
    expect(instalments(parseYuan(total), percents).map(formatYuan)).toEqual(expected);
  });

  it.each([
    ['99.99 in all', ['50', '40', '9.99'], ['contracting.percents-not-whole']],
    ['100.01 in all', ['50', '40', '10.01'], ['contracting.percents-not-whole']],
    ['no instalment', [], ['contracting.percents-not-whole']],
    ['a zero', ['100', '0'], ['contracting.percent-malformed']],
    [
      'a minus, three decimals',
      ['-10', '110.005'],
      ['contracting.percent-malformed', 'contracting.percent-malformed'],
    ],
    ['whole with decimals', ['33.33', '33.33', '33.34'], []],
  ])('plan with %s: %j → %j', (_, percents, expected) => {
    expect(codes(10_000n, percents)).toEqual(expected);
  });

  it('refuses a split whose rounded-up parts exceed so small an amount', () => {
    expect(codes(2n, ['25', '25', '25', '25'])).toEqual(['contracting.instalment-below-zero']);
  });

  it('never makes or loses a fen: parts of any accepted plan are ≥ 0 and sum to the amount', () => {
    const plan = fc
      .uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 6 })
      .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 10_000])
      .map((cuts) => cuts.slice(1).map((cut, index) => basisPoints(cut - (cuts[index] ?? 0))));
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), plan, (total, percents) => {
        fc.pre(codes(total, percents).length === 0);
        const parts = instalments(total, percents);
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
        expect(parts.every((part) => part >= 0n)).toBe(true);
      }),
    );
  });
});

function basisPoints(points: number): string {
  const digits = points.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
