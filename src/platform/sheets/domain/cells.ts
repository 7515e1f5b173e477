import { type Day, addDays, day, isDay } from '../../../shared/days.js';
import { formatYuan, parseYuan } from '../../../shared/money.js';
import type { Violation } from '../../../shared/violation.js';
import type { SheetColumn, SheetValue } from './definition.js';
import { USUAL_LENGTH } from './limits.js';
import { normaliseFigure, normaliseText } from './normalise.js';
import { refuse } from './refusals.js';

/** A cell as the file has it. Days come as text; `error` is a formula without a usable result. */
export type RawCell = string | number | { readonly day: Day } | { readonly error: true } | null;

/** What a cell says, or why it says nothing. */
export type CellReading = { readonly value: SheetValue } | { readonly violation: Violation };

/** The serial number 0 of a day in XLSX (1900 system, leap-year error included). */
const SERIAL_ZERO = day('1899-12-30');
const LAST_SERIAL = 2_958_465;

/** Reads one cell by its column. */
export function readCell(column: SheetColumn, raw: RawCell): CellReading {
  if (raw !== null && typeof raw === 'object' && 'error' in raw) return { violation: refuse.cellError() };
  if (typeof raw === 'number' && isRounded(column, raw)) return { violation: refuse.cellRounded() };
  const text = textOf(column, raw);
  if (text === '') {
    if (column.required) return { violation: refuse.cellRequired() };
    return { value: column.kind === 'list' ? [] : null };
  }
  const max = column.maxLength ?? USUAL_LENGTH;
  if (Array.from(text).length > max) return { violation: refuse.cellTooLong({ params: { max } }) };
  return readText(column, text);
}

/** Fifteen digits are what a double keeps; a code or an amount with more has been changed by whoever saved it. */
function isRounded(column: SheetColumn, value: number): boolean {
  if (!Number.isFinite(value)) return true;
  return column.kind !== 'day' && (Math.abs(value) >= 1e15 || /e/.test(String(value)));
}

function textOf(column: SheetColumn, raw: RawCell): string {
  if (raw === null) return '';
  if (typeof raw === 'object') return 'day' in raw ? raw.day : '';
  if (typeof raw === 'number') return column.kind === 'day' ? dayOfSerial(raw) : String(raw);
  return normaliseText(raw);
}

function dayOfSerial(serial: number): string {
  const whole = Math.floor(serial);
  return whole >= 1 && whole <= LAST_SERIAL ? addDays(SERIAL_ZERO, whole) : String(serial);
}

function readText(column: SheetColumn, text: string): CellReading {
  switch (column.kind) {
    case 'text':
      return { value: text };
    case 'code':
      return readCode(text, column.pattern);
    case 'integer':
      return readInteger(text, column.min, column.max);
    case 'decimal':
      return readDecimal(text);
    case 'money-yuan':
      return readMoney(text);
    case 'day':
      return readDay(text);
    case 'enum':
      return readLabel(text, column.labels);
    case 'list':
      return readList(text, column.maxItems ?? 50);
  }
}

function readCode(text: string, pattern?: RegExp): CellReading {
  const value = normaliseFigure(text).toUpperCase();
  return pattern && !pattern.test(value) ? { violation: refuse.cellNotCode() } : { value };
}

function readInteger(
  text: string,
  min = Number.MIN_SAFE_INTEGER,
  max = Number.MAX_SAFE_INTEGER,
): CellReading {
  const figure = normaliseFigure(text);
  const value = Number(figure);
  if (!/^-?\d{1,16}$/.test(figure)) return { violation: refuse.cellNotInteger() };
  if (value < min || value > max) return { violation: refuse.cellOutOfRange({ params: { min, max } }) };
  return { value: value === 0 ? 0 : value };
}

function readDecimal(text: string): CellReading {
  const value = normaliseFigure(text);
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(value) ? { value } : { violation: refuse.cellNotDecimal() };
}

/** From text to fen without a float on the way. */
function readMoney(text: string): CellReading {
  const figure = normaliseFigure(text).replace(/^[¥￥]|元$/g, '');
  const match = /^(-?)(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,2}))?$/.exec(figure);
  if (!match) return { violation: refuse.cellNotMoney() };
  const [, sign = '', yuan = '', fen = ''] = match;
  return { value: parseYuan(`${sign}${yuan.replaceAll(',', '')}.${fen.padEnd(2, '0')}`) };
}

function readDay(text: string): CellReading {
  const figure = normaliseFigure(text);
  const match = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/.exec(figure);
  const [, year = '', month = '', date = ''] = match ?? [];
  const value = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(value) ? { value } : { violation: refuse.cellNotDay() };
}

function readLabel(text: string, labels: Readonly<Record<string, string>>): CellReading {
  const wanted = normaliseFigure(text).toLowerCase();
  const found = Object.entries(labels).find(([code, label]) =>
    [code, label].some((each) => normaliseFigure(each).toLowerCase() === wanted),
  );
  if (found) return { value: found[0] };
  return { violation: refuse.cellNotOneOf({ params: { allowed: Object.values(labels).join('、') } }) };
}

function readList(text: string, max: number): CellReading {
  const items = text
    .split(/[、,，;；\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length > max) return { violation: refuse.listTooLong({ params: { max } }) };
  return { value: [...new Set(items)] };
}

/** A value as people read it; the inverse of `readCell`. */
export function cellText(column: SheetColumn, value: SheetValue): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'bigint') return formatYuan(value);
  if (column.kind === 'enum') return column.labels[value] ?? String(value);
  return String(value);
}
