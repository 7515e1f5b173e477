import { describe, expect, it } from '@jest/globals';
import { day } from '../../../shared/days.js';
import { type RawCell, readCell } from './cells.js';
import type { SheetColumn } from './definition.js';

const column = (change: Partial<SheetColumn>) =>
  ({ key: 'x', header: '列', english: 'X', example: '', kind: 'text', ...change }) as SheetColumn;
const read = (change: Partial<SheetColumn>, raw: RawCell) => {
  const reading = readCell(column(change), raw);
  return 'value' in reading ? reading.value : reading.violation.code;
};

describe('a cell', () => {
  it.each<[string, Partial<SheetColumn>, RawCell, unknown]>([
    ['text without blanks around', { kind: 'text' }, ' 清岚　中心１２ ', '清岚 中心12'],
    ['nothing', { kind: 'text' }, ' ', null],
    ['nothing where something must be', { kind: 'text', required: true }, null, 'sheets.cell-required'],
    ['a long text', { kind: 'text', maxLength: 2 }, '三个字', 'sheets.cell-too-long'],
    ['a rare character counted once', { kind: 'text', maxLength: 1 }, '𠮷', '𠮷'],
    ['a formula without result', { kind: 'text' }, { error: true }, 'sheets.cell-error'],
    ['a code in full width', { kind: 'code' }, 'ａb １', 'AB1'],
    ['a code of another form', { kind: 'code', pattern: /^\d+$/ }, 'a1', 'sheets.cell-not-code'],
    ['a code that was rounded', { kind: 'code' }, 1.23e21, 'sheets.cell-rounded'],
    ['a phone kept as number', { kind: 'code' }, 13800138000, '13800138000'],
    ['a whole number', { kind: 'integer' }, '１２', 12],
    ['a broken number', { kind: 'integer' }, 1.5, 'sheets.cell-not-integer'],
    ['a number outside', { kind: 'integer', min: 1, max: 5 }, 6, 'sheets.cell-out-of-range'],
    ['a decimal', { kind: 'decimal' }, '－0.50', '-0.50'],
    ['a decimal word', { kind: 'decimal' }, '很多', 'sheets.cell-not-decimal'],
    ['yuan', { kind: 'money-yuan' }, '¥1,234.5', 123450n],
    ['yuan as number', { kind: 'money-yuan' }, 468000.01, 46800001n],
    ['yuan as the number that a table keeps', { kind: 'money-yuan' }, 0.1 + 0.7, 'sheets.cell-not-money'],
    ['yuan with words', { kind: 'money-yuan' }, '12元', 1200n],
    ['yuan with three decimals', { kind: 'money-yuan' }, '1.005', 'sheets.cell-not-money'],
    ['yuan with odd commas', { kind: 'money-yuan' }, '12,34', 'sheets.cell-not-money'],
    ['a day', { kind: 'day' }, '2025-03-01', '2025-03-01'],
    ['a day in Chinese', { kind: 'day' }, '2025年3月1日', '2025-03-01'],
    ['a day of a table', { kind: 'day' }, { day: day('2025-03-01') }, '2025-03-01'],
    ['a day as serial number', { kind: 'day' }, 45717, '2025-03-01'],
    ['a day that is none', { kind: 'day' }, '2025-02-30', 'sheets.cell-not-day'],
    ['a label', { kind: 'enum', labels: { a: '甲', b: '乙' } }, '乙', 'b'],
    ['a stored code', { kind: 'enum', labels: { a: '甲' } }, 'A', 'a'],
    ['another word', { kind: 'enum', labels: { a: '甲' } }, '丙', 'sheets.cell-not-one-of'],
    ['a list', { kind: 'list' }, 'a、b，a; c', ['a', 'b', 'c']],
    ['an empty list', { kind: 'list' }, null, []],
    ['a long list', { kind: 'list', maxItems: 1 }, 'a、b', 'sheets.list-too-long'],
  ])('with %s', (_, change, raw, expected) => {
    expect(read(change, raw)).toEqual(expected);
  });
});
