import type { Violation } from '../../../shared/violation.js';
import { type RawCell, readCell } from './cells.js';
import type { SheetColumn, SheetValue } from './definition.js';

/** A reason against one row; the pointer's first segment is the column's key, if it is about a column. */
export interface RowError {
  readonly row: number;
  readonly violation: Violation;
}

/** The cells of a row by the order of the definition. */
export interface RawRow {
  /** As a program for tables counts it; the header is usually 1. */
  readonly number: number;
  readonly cells: readonly RawCell[];
}

/** A row read: its values, or every reason why not. */
export type RowReading =
  | { readonly number: number; readonly row: Readonly<Record<string, SheetValue>> }
  | { readonly number: number; readonly violations: readonly Violation[] };

/** Reads all cells of a row. */
export function readRow(columns: readonly SheetColumn[], { number, cells }: RawRow): RowReading {
  const violations: Violation[] = [];
  const row: Record<string, SheetValue> = {};
  columns.forEach((column, at) => {
    const reading = readCell(column, cells[at] ?? null);
    if ('violation' in reading) violations.push({ ...reading.violation, pointer: `/${column.key}` });
    else row[column.key] = reading.value;
  });
  return violations.length > 0 ? { number, violations } : { number, row };
}
