import { describe, expect, it } from '@jest/globals';
import { parseYuan } from '../../shared/money.js';
import { describe as inWords } from '../../shared/violation.js';
import { effectiveCeiling, priceViolations, priceWarnings } from './price-validity.js';

const ceiling = parseYuan('500000.00');

describe('a price under a ceiling of 500,000.00', () => {
  it.each([
    ['499999.99', []],
    ['500000.00', []],
    ['500000.01', ['tendering.price-over-ceiling']],
    ['0.01', []],
    ['0.00', ['tendering.price-not-positive']],
    ['-1.00', ['tendering.price-not-positive']],
  ])('%s: %j', (price, expected) => {
    expect(priceViolations(parseYuan(price), ceiling).map(({ code }) => code)).toEqual(expected);
    expect(priceWarnings(parseYuan(price), ceiling)).toHaveLength(expected.length);
  });

  it('is warned about at submission, beside the amount, with what will follow', () => {
    const [warning] = priceWarnings(parseYuan('500000.01'), ceiling);
    expect(warning).toEqual({
      code: 'tendering.price-will-be-invalid',
      pointer: '/amount',
      params: { price: '500000.01', ceiling: '500000.00' },
    });
    expect(warning && inWords(warning, 'zh').rule).toBe('87号令 art. 63');
  });

  it('takes the budget for the ceiling where none is set', () => {
    expect(effectiveCeiling(parseYuan('600000.00'), null)).toBe(60_000_000n);
    expect(effectiveCeiling(parseYuan('600000.00'), ceiling)).toBe(50_000_000n);
  });
});
