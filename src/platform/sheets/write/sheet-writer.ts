import { once } from 'node:events';
import { PassThrough, type Readable, pipeline } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { SheetColumn } from '../domain/definition.js';
import { REMARK } from '../domain/headers.js';
import { guardFormula } from '../domain/normalise.js';
import { exceljs } from '../read/load-exceljs.js';

/** A cell to write: numbers only where a program for tables may calculate with them. */
export type OutCell = string | number;

/** A line to write: the remark, where the sheet has that column, and the cells in the order of the columns. */
export interface OutRow {
  readonly remark?: string;
  readonly cells: readonly OutCell[];
}

/** The kinds of file that the program writes. */
export const SHEET_FORMATS = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

const WIDTH = 20;

/** What a sheet is written from. */
export interface OutSheet {
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  /** A table to be read, which nobody brings back: it has no column for remarks. */
  readonly plain?: boolean;
}

/** A sheet as a stream of bytes, written while rows come; an error of theirs ends the stream with it. */
export function writeSheet(format: SheetFormat, sheet: OutSheet, rows: AsyncIterable<OutRow>): Readable {
  const out = new PassThrough();
  const fail = (error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  };
  if (format === 'xlsx') writeXlsx(sheet, rows, out).catch(fail);
  else writeCsv(sheet, rows, out);
  return out;
}

async function writeXlsx(sheet: OutSheet, rows: AsyncIterable<OutRow>, out: PassThrough): Promise<void> {
  const workbook = new (exceljs().stream.xlsx.WorkbookWriter)({ stream: out, useStyles: true });
  const page = workbook.addWorksheet(sheet.title, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = headersOf(sheet).map((header) => ({ header, width: WIDTH, style: { numFmt: '@' } }));
  const first = sheet.plain ? 1 : 2;
  for await (const line of rows) {
    const row = page.addRow(cellsOf(sheet, line));
    line.cells.forEach((cell, at) => {
      if (typeof cell === 'number') row.getCell(at + first).numFmt = numberFormat(sheet.columns[at]);
    });
    row.commit();
    if (out.destroyed) return;
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  page.commit();
  await workbook.commit();
}

function headersOf({ columns, plain }: OutSheet): string[] {
  return (plain ? columns : [REMARK, ...columns]).map(({ header }) => header);
}

function cellsOf({ plain }: OutSheet, { remark = '', cells }: OutRow): OutCell[] {
  return plain ? [...cells] : [remark, ...cells];
}

function numberFormat(column: SheetColumn | undefined): string {
  return column?.kind === 'money-yuan' ? '#,##0.00' : '0';
}

/** With a BOM, without which spreadsheet programs in China read UTF-8 as GB18030. */
function writeCsv(sheet: OutSheet, rows: AsyncIterable<OutRow>, out: PassThrough): void {
  async function* records(): AsyncGenerator<OutCell[]> {
    yield headersOf(sheet);
    for await (const line of rows)
      yield cellsOf(sheet, line).map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell));
  }
  pipeline(records(), stringify({ bom: true, record_delimiter: 'windows' }), out, () => undefined);
}
