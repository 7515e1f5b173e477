import { describe, expect, it } from '@jest/globals';
import { evaluatedPrice, isScored, priceResults } from './lowest-price.js';

describe('where the price decides', () => {
  it.each([
    [100_000_00n, 10, true, 90_000_00n],
    [100_000_00n, 10, false, 100_000_00n],
    [100_000_00n, null, true, 100_000_00n],
    [333_33n, 15, true, 283_33n],
    [333_35n, 10, true, 300_02n],
  ])(
    '%s fen less %s %% for a small enterprise (%s) is evaluated at %s',
    (price, percent, small, expected) => {
      expect(evaluatedPrice(price, percent, small)).toBe(expected);
    },
  );

  it('nothing is scored', () => {
    expect(isScored('comprehensive-scoring')).toBe(true);
    expect(isScored('lowest-final-price')).toBe(false);
    expect(priceResults([{ bidId: 'a', price: 1_00n }])).toEqual([
      { bidId: 'a', scoredPrice: '1.00', total: '0.00', technical: '0.00', factors: [] },
    ]);
  });
});
