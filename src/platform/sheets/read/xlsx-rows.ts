import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { CellValue, Row } from '@protobi/exceljs';
import { day } from '../../../shared/days.js';
import { RuleBroken } from '../../../shared/refused.js';
import type { RawCell } from '../domain/cells.js';
import { SHEET_LIMITS } from '../domain/limits.js';
import type { RawRow } from '../domain/read-row.js';
import { refuse } from '../domain/refusals.js';
import { chunks } from './chunks.js';
import { checkWorkbook } from './check-workbook.js';
import { exceljs } from './load-exceljs.js';
import { withWholeCharacters } from './whole-characters.js';
import { unreadable } from './zip-directory.js';

/** The rows of a workbook's first sheet that have anything in them, streamed. RuleBroken for a file that is none. */
export async function* xlsxRows(file: FileHandle, size: number): AsyncGenerator<RawRow> {
  await checkWorkbook(file, size);
  const source = Readable.from(chunks(file));
  const reader = new (exceljs().stream.xlsx.WorkbookReader)(source, {
    ...{
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    },
  });
  const workbook = withWholeCharacters(reader);
  try {
    for await (const worksheet of workbook) {
      for await (const row of worksheet) {
        const cells = cellsOf(row);
        if (cells.some((cell) => cell !== null)) yield { number: row.number, cells };
      }
      return;
    }
  } catch (error) {
    throw error instanceof RuleBroken ? error : unreadable();
  } finally {
    source.destroy();
  }
}

function cellsOf(row: Row): RawCell[] {
  const cells: RawCell[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    const raw = rawOf(cell.value);
    if (raw === null) return;
    if (column > SHEET_LIMITS.columns)
      throw new RuleBroken([refuse.tooManyColumns({ params: { max: SHEET_LIMITS.columns } })]);
    while (cells.length < column - 1) cells.push(null);
    cells.push(raw);
  });
  return cells;
}

/** A formula counts by the result that was saved with it; it is never computed here. */
function rawOf(value: CellValue): RawCell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value instanceof Date) return dayCell(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return value.text;
  if ('result' in value && value.result !== undefined) return rawOf(value.result);
  return { error: true };
}

/** Workbooks hold days as numbers without a zone; the library shows them in UTC. */
function dayCell(value: Date): RawCell {
  if (Number.isNaN(value.getTime()) || value.getUTCFullYear() > 9999) return { error: true };
  return { day: day(value.toISOString().slice(0, 10)) };
}
