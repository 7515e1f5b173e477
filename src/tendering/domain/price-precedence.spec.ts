import { describe, expect, it } from '@jest/globals';
import { readPrice, wordsWarnings } from './price-precedence.js';

describe('a price in figures and in words', () => {
  it.each([
    ['alike', '肆拾捌万元整', 48_000_000n, 'both', []],
    ['different: the words count', '肆拾玖万元整', 49_000_000n, 'words', ['tendering.words-prevail']],
    [
      ...(['words that say no amount: the figures count', '面议', 48_000_000n] as const),
      ...(['figures', ['tendering.words-unreadable']] as const),
    ],
    ['no words', undefined, 48_000_000n, undefined, []],
  ] as const)('%s', (_, priceInWords, amount, counts, warned) => {
    const stated = { price: 48_000_000n, priceInWords };
    const { price, written } = readPrice(stated);
    expect(price).toBe(amount);
    expect(written?.counts).toBe(counts);
    expect(wordsWarnings(stated).map(({ code }) => code)).toEqual(warned);
  });

  it('warns with both amounts', () => {
    const [warning] = wordsWarnings({ price: 48_000_000n, priceInWords: '肆拾捌万元零壹分' });
    expect(warning).toMatchObject({
      pointer: '/priceInWords',
      params: { words: '480000.01', figures: '480000.00' },
    });
  });
});
