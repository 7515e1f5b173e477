import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatYuan, parseYuan } from '../../shared/money.js';
import { drawFrom, planViolations, splitByPlan } from './plan.js';

const sum = (parts: readonly bigint[]) => parts.reduce((a, b) => a + b, 0n);

describe('a funding plan', () => {
  it.each<[string, number[], string[]]>([
    ['198765.43', [5000, 4000, 1000], ['99382.72', '79506.17', '19876.54']],
    ['198765.43', [6000, 3000, 1000], ['119259.26', '59629.63', '19876.54']],
    ['10000.05', [5000, 3000, 2000], ['5000.03', '3000.02', '2000.00']],
    ['100000.01', [3000, 3000, 4000], ['30000.00', '30000.00', '40000.01']],
    ['0.05', [5000, 4000, 1000], ['0.03', '0.02', '0.00']],
    ['0.02', [2500, 2500, 2500, 2500], ['0.01', '0.01', '0.00', '0.00']],
    ['333333.33', [4000, 3500, 2500], ['133333.33', '116666.67', '83333.33']],
    ['7.00', [10_000], ['7.00']],
  ])('splits %s by %j into %j', (amount, points, expected) => {
    expect(splitByPlan(parseYuan(amount), points).map(formatYuan)).toEqual(expected);
  });

  it('splits any amount by any shares without making or losing a fen', () => {
    const shares = fc
      .array(fc.integer({ min: 1, max: 2000 }), { maxLength: 4 })
      .map((points) => [...points, 10_000 - points.reduce((a, b) => a + b, 0)]);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), shares, (amount, points) => {
        const parts = splitByPlan(amount, points);
        expect(sum(parts)).toBe(amount);
        expect(parts.every((part) => part >= 0n)).toBe(true);
      }),
    );
  });

  it.each<[string, [string, number][], string[]]>([
    [
      'three that are whole',
      [
        ['a', 4000],
        ['b', 3500],
        ['c', 2500],
      ],
      [],
    ],
    [
      'one fen of a percent too few',
      [
        ['a', 4000],
        ['b', 5999],
      ],
      ['funding.plan-shares-not-whole'],
    ],
    [
      'too much of the same',
      [
        ['a', 5000],
        ['a', 5001],
      ],
      ['funding.plan-fund-twice', 'funding.plan-shares-not-whole'],
    ],
  ])('of %s', (_, shares, expected) => {
    const given = shares.map(([fundId, basisPoints]) => ({ fundId, basisPoints }));
    expect(planViolations(given).map(({ code }) => code)).toEqual(expected);
  });
});

describe('money that several funds hold', () => {
  it.each<[bigint[], bigint, bigint[]]>([
    [[400n, 350n, 250n], 100n, [40n, 35n, 25n]],
    [[400n, 350n, 250n], 101n, [40n, 35n, 26n]],
    [[400n, 350n, 0n], 3n, [1n, 2n, 0n]],
    [[1n, 1n, 1n], 2n, [0n, 1n, 1n]],
    [[5n], 5n, [5n]],
    [[0n, 0n], 0n, [0n, 0n]],
  ])('%j give %d as %j', (held, amount, expected) => {
    expect(drawFrom(held, amount)).toEqual(expected);
  });

  it('gives no more than there is', () => {
    expect(() => drawFrom([3n, 2n], 6n)).toThrow(RangeError);
  });

  it('never overdraws a fund and leaves nothing when all is drawn, whatever payments come', () => {
    const holdings = fc.array(fc.bigInt({ min: 0n, max: 10n ** 10n }), { minLength: 1, maxLength: 6 });
    const permille = fc.array(fc.bigInt({ min: 0n, max: 1000n }), { maxLength: 30 });
    fc.assert(
      fc.property(holdings, permille, (start, steps) => {
        let held = start;
        for (const step of [...steps, 1000n]) {
          const amount = (sum(held) * step) / 1000n;
          const parts = drawFrom(held, amount);
          expect(sum(parts)).toBe(amount);
          held = held.map((each, i) => each - (parts[i] ?? 0n));
          expect(held.every((each) => each >= 0n)).toBe(true);
        }
        expect(sum(held)).toBe(0n);
      }),
      { numRuns: 300 },
    );
  });
});
