import { describe, expect, it } from '@jest/globals';
import { exact, toDecimal } from '../../shared/exact.js';
import { confidenceInterval } from './confidence.js';
import { type Scale, personScores } from './scales.js';

const told = (scores: string[], population: number) => {
  const found = confidenceInterval(scores.map(exact), population);
  return found && [found.low, found.high, found.margin].map((each) => toDecimal(each, 2));
};

describe('the interval of a score at 95 %', () => {
  it.each([
    // s² = 250, n = 5: 1.96·√(50·95/99) = 13.58
    ['5 of 100', ['60', '70', '80', '90', '100'], 100, ['66.42', '93.58', '13.58']],
    ['everybody', ['60', '70', '80', '90', '100'], 5, ['80.00', '80.00', '0.00']],
    ['all the same', ['80', '80', '80', '80', '80'], 100, ['80.00', '80.00', '0.00']],
    ['never beyond 100', ['100', '100', '100', '100', '60'], 1000, ['76.35', '100.00', '15.65']],
  ])('%s', (_, scores, population, expected) => {
    expect(told(scores, population)).toEqual(expected);
  });

  it('is not told of fewer than five', () => {
    expect(told(['60', '70', '80', '90'], 100)).toBeUndefined();
  });
});

describe('scales', () => {
  it.each<[Scale, string[]]>([
    ['mean-5', ['80.00', '60.00']],
    ['min-max', ['75.00', '50.00']],
    ['top-2', ['66.67', '50.00']],
  ])('%s of 3 4 5 and 1 5; who marked nothing is left out', (scale, expected) => {
    const scores = personScores([[3, 4, 5], [1, 5], []], scale);
    expect(scores.map((each) => toDecimal(each, 2))).toEqual(expected);
  });
});
