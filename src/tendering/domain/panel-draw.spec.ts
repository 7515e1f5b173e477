import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawPanel, drawViolations } from './panel-draw.js';
import { drawOrder } from './seeded-draw.js';

const pool = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `expert-0${n}`);
const seed = '6b1f0c9e2d4a8375f0e1d2c3b4a5968778695a4b3c2d1e0fa1b2c3d4e5f60718';

describe('the draw of a panel', () => {
  it('gives what a second program, written in another language after the description, gives', () => {
    expect(drawPanel(pool, 4, seed)).toEqual({
      drawn: ['expert-03', 'expert-06', 'expert-08', 'expert-02'],
      reserves: ['expert-05', 'expert-07', 'expert-01', 'expert-04'],
    });
    expect(drawOrder(['A', 'B', 'C'], seed, 'rank-1')).toEqual(['A', 'C', 'B']);
    expect(drawOrder(['A', 'B', 'C'], seed, 'rank-2')).toEqual(['C', 'A', 'B']);
  });

  it('is a permutation, and repeats, in whatever order the pool is listed', () => {
    const seeds = fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => Buffer.from(bytes).toString('hex'));
    const pools = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 20 });
    fc.assert(
      fc.property(pools, seeds, (names, bytes) => {
        const order = drawOrder(names, bytes, 'panel');
        expect([...order].sort()).toEqual([...names].sort());
        expect(drawOrder([...names].reverse(), bytes, 'panel')).toEqual(order);
      }),
      { numRuns: 60 },
    );
  });

  it('favours nobody: over 4,000 seeds each of four is first about a quarter of the time', () => {
    const firsts = new Map<string, number>();
    for (let n = 0; n < 4000; n += 1) {
      const [first = ''] = drawOrder(['A', 'B', 'C', 'D'], n.toString(16).padStart(64, '0'), 'panel');
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    expect(firsts.size).toBe(4);
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('draws everybody when there are just enough, and refuses a pool with too few', () => {
    expect(drawPanel(pool, 8, seed)).toMatchObject({ reserves: [] });
    expect(drawViolations(pool, 8)).toEqual([]);
    expect(drawViolations(pool, 9)).toEqual([
      { code: 'tendering.pool-too-small', params: { candidates: 8, seats: 9 } },
    ]);
  });

  it.each([
    ['a short seed', ['A'], 'abcd'],
    ['an upper-case seed', ['A'], 'AB'.repeat(32)],
    ['a name that stands twice', ['A', 'B', 'A'], seed],
  ])('will not draw with %s', (_, names, bytes) => {
    expect(() => drawOrder(names, bytes, 'panel')).toThrow(RangeError);
  });
});
