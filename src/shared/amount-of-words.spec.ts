import { describe, expect, it } from '@jest/globals';
import { amountOfWords } from './amount-of-words.js';
import { parseYuan } from './money.js';

describe('an amount read from Chinese words', () => {
  it.each([
    ['人民币肆拾捌万元整', '480000.00'],
    ['人民币：肆拾捌万圆正', '480000.00'],
    ['肆拾捌万元', '480000.00'],
    ['四十八万元整', '480000.00'],
    ['壹拾玖万捌仟柒佰陆拾伍元肆角叁分', '198765.43'],
    ['一十九万八千七百六十五元四角三分', '198765.43'],
    ['叁佰贰拾伍元零肆分', '325.04'],
    ['壹仟零壹万元整', '10010000.00'],
    ['壹亿零伍仟元整', '100005000.00'],
    ['拾元整', '10.00'],
    ['两千元', '2000.00'],
    ['伍分', '0.05'],
    ['零元整', '0.00'],
  ])('%s is %s', (words, yuan) => {
    expect(amountOfWords(words)).toBe(parseYuan(yuan));
  });

  it.each([
    ['nothing', ''],
    ['整 alone', '整'],
    ['the currency alone', '人民币'],
    ['figures', '480000元'],
    ['two units in the wrong order', '贰拾叁佰元'],
    ['a unit twice', '贰万叁万元'],
    ['a number without its unit', '肆拾捌万'],
    ['other words', '面议'],
    ['English', 'four hundred yuan'],
  ])('%s is no amount', (_, words) => {
    expect(amountOfWords(words)).toBeUndefined();
  });
});
