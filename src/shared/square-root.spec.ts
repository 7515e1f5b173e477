import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exact, toDecimal } from './exact.js';
import { squareRoot } from './square-root.js';

describe('a square root', () => {
  it.each([
    ['0', '0.0000'],
    ['1', '1.0000'],
    ['2', '1.4142'],
    ['0.25', '0.5000'],
    ['152399025', '12345.0000'],
  ])('of %s is %s', (value, expected) => {
    expect(toDecimal(squareRoot(exact(value)), 4)).toBe(expected);
  });

  it('squared is the number again, but for eight decimals', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (value) => {
        const root = squareRoot(exact(value));
        expect(root.pow(2n).compare(value)).toBeLessThanOrEqual(0);
        expect(root.add(exact('0.00000001')).pow(2n).compare(value)).toBe(1);
      }),
    );
  });

  it('of a negative number is none', () => {
    expect(() => squareRoot(exact('-1'))).toThrow(RangeError);
  });
});
