import type { FileHandle } from 'node:fs/promises';
import { RuleBroken } from '../../../shared/refused.js';
import type { RawCell } from '../domain/cells.js';
import type { SheetColumn } from '../domain/definition.js';
import { EXAMPLE_MARK, type HeaderMap, WATERMARK, matchHeaders } from '../domain/headers.js';
import { SHEET_LIMITS } from '../domain/limits.js';
import type { RawRow } from '../domain/read-row.js';
import { refuse } from '../domain/refusals.js';
import type { SheetFormat } from '../write/sheet-writer.js';
import { csvRows } from './csv-rows.js';
import { xlsxRows } from './xlsx-rows.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv';

/** A file to read, open. */
export interface SheetFileSource {
  readonly file: FileHandle;
  readonly size: number;
  readonly format: SheetFormat;
}

/**
 * The rows of a sheet, their cells in the order of the definition; example rows and watermarks are left out.
 * RuleBroken (422) for a file that is no sheet, too large, or without exactly the columns wanted.
 */
export async function* sheetRows(
  columns: readonly SheetColumn[],
  source: SheetFileSource,
): AsyncGenerator<RawRow> {
  const rows = source.format === 'xlsx' ? xlsxRows(source.file, source.size) : csvRows(source.file);
  let map: HeaderMap | undefined;
  let count = 0;
  for await (const { number, cells } of rows) {
    if (!map) {
      map = demandHeaders(columns, cells);
      continue;
    }
    if (isNoData(cells, map)) continue;
    count += 1;
    if (count > SHEET_LIMITS.rows)
      throw new RuleBroken([refuse.tooManyRows({ params: { max: SHEET_LIMITS.rows } })]);
    yield { number, cells: map.places.map((place) => cells[place] ?? null) };
  }
  if (count === 0) throw new RuleBroken([refuse.fileEmpty()]);
}

function demandHeaders(columns: readonly SheetColumn[], cells: readonly RawCell[]): HeaderMap {
  const headers = cells.map((cell) => (typeof cell === 'string' ? cell : ''));
  const map = matchHeaders(columns, headers);
  if ('places' in map) return map;
  throw new RuleBroken(map);
}

function isNoData(cells: readonly RawCell[], { places, remark }: HeaderMap): boolean {
  const mark = remark === undefined ? null : cells[remark];
  if (typeof mark === 'string' && (mark.startsWith(EXAMPLE_MARK) || mark.startsWith(WATERMARK))) return true;
  return places.every((place) => (cells[place] ?? null) === null);
}
