import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededOrder, seededShuffle } from './seeded-draw.js';

describe('seeded draw', () => {
  it('gives the orders that an independent implementation in Python gave', () => {
    expect(seededShuffle(Array.from('甲乙丙丁戊己庚辛壬癸'), '2025-11-28/visit-1').join('')).toBe(
      '壬乙己丙辛癸甲庚丁戊',
    );
    expect(seededShuffle([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 'seed')).toEqual([
      3, 4, 7, 1, 8, 9, 12, 5, 2, 6, 10, 11,
    ]);
  });

  it('loses nobody and doubles nobody', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string({ minLength: 1 }), (items, seed) => {
        expect(seededShuffle(items, seed).sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
      }),
    );
  });

  it('leaves the drawn list itself alone', () => {
    const items = Object.freeze(['a', 'b', 'c', 'd', 'e']);
    expect(seededShuffle(items, 'x')).not.toEqual(items);
    expect(items).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('favours no order: each of the 6 orders of 3 comes up in about 1,000 of 6,000 draws', () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1) {
      const order = seededShuffle(['a', 'b', 'c'], `draw-${seed}`).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });

  it('refuses an empty seed', () => {
    expect(() => seededShuffle(['a'], '')).toThrow(RangeError);
  });

  it('asks neither for the order of the references nor for their number of mentions', () => {
    const once = seededOrder(['r-3', 'r-1', 'r-2'], 'k');
    expect(seededOrder(['r-2', 'r-3', 'r-1', 'r-1'], 'k')).toEqual(once);
    expect([...once].sort()).toEqual(['r-1', 'r-2', 'r-3']);
  });
});
