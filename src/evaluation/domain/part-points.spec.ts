import { describe, expect, it } from '@jest/globals';
import { partPoints } from './part-points.js';

const weights = { quality: '50', satisfaction: '20', effectiveness: '15', punctuality: '10', credit: '5' };

describe('what each part brings', () => {
  it('with all parts there: weight times value', () => {
    const all = { quality: '90', satisfaction: '80', effectiveness: '70', punctuality: '60', credit: '100' };
    expect(Object.values(partPoints(weights, all))).toEqual([
      '45.0000',
      '16.0000',
      '10.5000',
      '6.0000',
      '5.0000',
    ]);
  });

  it('with one missing: the others make up the hundred', () => {
    const points = partPoints(weights, {
      quality: '89.96',
      satisfaction: '89.3',
      effectiveness: '88',
      credit: '100',
    });
    expect(points).toEqual({
      quality: '49.9778',
      satisfaction: '19.8444',
      effectiveness: '14.6667',
      credit: '5.5556',
    });
  });

  it('with none: nothing', () => {
    expect(partPoints(weights, {})).toEqual({});
  });
});
