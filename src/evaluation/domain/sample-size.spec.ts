import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COCHRAN_RULE, SHARE_RULE, allocate, sampleSize } from './sample-size.js';

describe('how many are asked (E09)', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 1],
    [25, 24, 25],
    [30, 28, 30],
    [120, 92, 30],
    [860, 266, 86],
    [5000, 357, 500],
  ])('of %d: Cochran %d, ten percent at least thirty %d', (population, cochran, share) => {
    expect(sampleSize(population, COCHRAN_RULE)).toBe(cochran);
    expect(sampleSize(population, SHARE_RULE)).toBe(share);
  });

  it('rounds a part of a person up: 10 % of 301 is 31', () => {
    expect(sampleSize(301)).toBe(31);
  });

  it('refuses what is no count', () => {
    expect(() => sampleSize(-1)).toThrow(RangeError);
    expect(() => sampleSize(1.5)).toThrow(RangeError);
  });
});

describe('shared out over strata by largest remainder (E09)', () => {
  const strata = [
    { key: '60岁以上', size: 412 },
    { key: '18-59岁', size: 268 },
    { key: '未成年人监护人', size: 180 },
  ];

  it.each([
    [86, [41, 27, 18]],
    [266, [127, 83, 56]],
    [0, [0, 0, 0]],
    [860, [412, 268, 180]],
  ])('%d → %j', (total, expected) => {
    expect([...allocate(total, strata).values()]).toEqual(expected);
  });

  it('gives an equal remainder to the key that comes first', () => {
    const even = (keys: string[]) => keys.map((key) => ({ key, size: 10 }));
    expect(allocate(1, even(['b', 'a'])).get('a')).toBe(1);
    expect([...allocate(2, even(['c', 'b', 'a'])).values()]).toEqual([0, 1, 1]);
  });

  it('refuses to share out more than there are', () => {
    expect(() => allocate(861, strata)).toThrow(RangeError);
  });

  it('always sums, never exceeds a stratum, and is off by less than one person', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
        const whole = all.reduce((a, b) => a + b, 0);
        const total = Math.floor(whole * part);
        const given = [
          ...allocate(
            total,
            all.map((size, i) => ({ key: `s${i}`, size })),
          ).values(),
        ];
        expect(given.reduce((a, b) => a + b, 0)).toBe(total);
        given.forEach((count, i) => {
          const size = all[i] ?? 0;
          expect(count).toBeLessThanOrEqual(size);
          expect(Math.abs(count * whole - total * size)).toBeLessThan(Math.max(whole, 1));
        });
      }),
    );
  });
});
