import { formatYuan } from '../../../shared/money.js';
import { type RawCell, cellText } from '../domain/cells.js';
import type { SheetColumn, SheetValue } from '../domain/definition.js';
import type { OutCell } from './sheet-writer.js';

/** Fen up to which a double holds every amount exactly. */
const EXACT_FEN = 10n ** 15n;

/** A value as an export shows it, masked where the column is. */
export function outCell(column: SheetColumn, value: SheetValue): OutCell {
  if (column.mask) return column.mask(cellText(column, value));
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint' && value < EXACT_FEN && value > -EXACT_FEN) return Number(formatYuan(value));
  return cellText(column, value);
}

/** A cell of somebody's file, given back as it came. */
export function sameCell(raw: RawCell): OutCell {
  if (raw === null) return '';
  if (typeof raw === 'object') return 'day' in raw ? raw.day : '';
  return raw;
}
