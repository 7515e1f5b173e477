import { describe, expect, it } from '@jest/globals';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  validateSync,
} from 'class-validator';
import { reasonInChinese } from './reason-in-chinese.js';

class Sample {
  @IsUUID()
  id = 'x';

  @IsString()
  @MaxLength(3)
  name = 'long name';

  @IsIn(['pdf', 'xlsx'])
  format = 'doc';

  @IsInt()
  count = 1.5;

  @ArrayMaxSize(1)
  @IsIn(['public', 'own'], { each: true })
  events = ['a', 'b'];

  @Matches(/^\d+$/)
  digits = 'x';
}

describe('why a field is not as required, in Chinese', () => {
  it('whatever the validators say of themselves', () => {
    const reasons = validateSync(new Sample()).flatMap(({ constraints = {} }) => Object.values(constraints));
    expect(reasons.length).toBeGreaterThan(6);
    expect(reasons.map(reasonInChinese).sort()).toEqual(
      [
        ...['须为 UUID', '不得超过 3 个字符', '须为下列之一：pdf, xlsx', '须为整数', '不得超过 1 项'],
        ...['每一项须为下列之一：public, own', '格式不符，须匹配 /^\\d+$/'],
      ].sort(),
    );
  });

  it.each([
    ['month must be YYYY-MM', '须为月份，如 2025-06'],
    ['from must be a day YYYY-MM-DD', '须为日期 YYYY-MM-DD'],
    ['phone must be 7 to 20 digits', '须为 7 至 20 位数字'],
    ['amount must be text with two decimals, such as "468000.00"', '须为带两位小数的文本，如 "468000.00"'],
    ['score must be text such as "90.5", at most 100', '须为文本形式的数字，如 "90.5"'],
    ['clientId must be 1 to 100 visible characters', '须为 1 至 100 个可见字符'],
    ['areas are codes of 6, 9 or 12 digits', '须为 6、9 或 12 位区划代码'],
    ['something nobody translated', 'something nobody translated'],
  ])('%s', (reason, said) => {
    expect(reasonInChinese(reason)).toBe(said);
  });
});
