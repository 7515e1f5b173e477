import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amountOfWords } from '../../shared/amount-of-words.js';
import { parseYuan } from '../../shared/money.js';
import { amountInWords } from './amount-in-words.js';

describe('大写金额', () => {
  it.each([
    ['480000.00', '肆拾捌万元整'],
    ['198765.43', '壹拾玖万捌仟柒佰陆拾伍元肆角叁分'],
    ['15901.23', '壹万伍仟玖佰零壹元贰角叁分'],
    ['1409.50', '壹仟肆佰零玖元伍角'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['1680.32', '壹仟陆佰捌拾元叁角贰分'],
    ['107000.53', '壹拾万柒仟元伍角叁分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['0.00', '零元整'],
    ['0.05', '伍分'],
    ['0.50', '伍角'],
    ['10.00', '壹拾元整'],
    ['110.00', '壹佰壹拾元整'],
    ['11000.00', '壹万壹仟元整'],
    ['100005000.00', '壹亿零伍仟元整'],
    ['10010000.00', '壹仟零壹万元整'],
    ['20000000000.01', '贰佰亿元零壹分'],
    ['1000000000000.00', '壹万亿元整'],
    ['-3000.00', '负叁仟元整'],
  ])('%s → %s', (yuan, words) => {
    expect(amountInWords(parseYuan(yuan))).toBe(words);
  });

  it('reads back as the same amount, whatever the amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), (fen) => {
        const words = amountInWords(fen);
        expect(amountOfWords(words)).toBe(fen);
        expect(words).not.toMatch(/零零|零元|零万|零亿/);
      }),
    );
  });
});
