import { describe, expect, it } from '@jest/globals';
import { exact, ratio } from '../../shared/exact.js';
import { fencesOf, isHigh, isLow, quantile } from './quartiles.js';

const numbers = (...values: number[]) => values.map((value) => exact(BigInt(value)));
const upTo = (n: number) => numbers(...Array.from({ length: n }, (_, at) => at + 1));

describe('quartiles by R-8', () => {
  it.each([
    // figures, p, by hand: h = (n + 1/3) p + 1/3
    [[1, 2, 3, 4], [1n, 4n], '17/12'],
    [[4, 1, 3, 2], [1n, 2n], '5/2'],
    [[1, 2, 3, 4], [3n, 4n], '43/12'],
    [[1, 2, 3, 4, 5], [1n, 4n], '5/3'],
    [[10, 20, 40], [1n, 4n], '35/3'],
    [[7], [1n, 4n], '7'],
    [[7, 9], [1n, 4n], '7'],
    [[7, 9], [3n, 4n], '9'],
  ] as const)('of %p at %p is %s', (values, [n, d], expected) => {
    expect(quantile(numbers(...values), ratio(n, d)).toFraction()).toBe(expected);
  });

  it('have fences one and a half times their distance away', () => {
    const fences = fencesOf(upTo(20));
    expect(fences?.q1.toFraction()).toBe('65/12');
    expect(fences?.q3.toFraction()).toBe('187/12');
    expect(fences?.lower.toFraction()).toBe('-59/6');
    expect(fences?.upper.toFraction()).toBe('185/6');
    expect(fences?.population).toBe(20);
  });

  it('have none below twenty figures: of a single one every fence would be itself', () => {
    expect(fencesOf(upTo(19))).toBeNull();
    expect(fencesOf(upTo(1))).toBeNull();
    expect(fencesOf([])).toBeNull();
  });

  it.each([
    // nineteen and one: low, high
    [
      'spread figures and a lower one',
      numbers(...Array.from({ length: 19 }, (_, n) => 100 + n), 10),
      [true, false],
    ],
    [
      'spread figures and a higher one',
      numbers(...Array.from({ length: 19 }, (_, n) => 100 + n), 200),
      [false, true],
    ],
    ['a figure that all have', numbers(...Array.from({ length: 20 }, () => 5)), [false, false]],
    ['nothing at all', numbers(...Array.from({ length: 20 }, () => 0)), [false, false]],
    ['one beside nothing at all', numbers(...Array.from({ length: 19 }, () => 0), 1), [false, false]],
  ])('of %s', (_, values, [low, high]) => {
    const [fences, last] = [fencesOf(values), values.at(-1)];
    if (!fences || !last) throw new Error('no fences');
    expect([isLow(last, fences), isHigh(last, fences)]).toEqual([low, high]);
  });
});
