import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { PageSetup, Row, Worksheet } from '@protobi/exceljs';
import { guardFormula } from '../domain/normalise.js';
import { exceljs } from '../read/load-exceljs.js';
import type { OutCell } from './sheet-writer.js';

/** A number that is shown in another way than its column's others. */
export interface OutFigure {
  readonly value: number;
  readonly format: string;
}

/** A cell of a workbook; a Date is a day, of its midnight in UTC. */
export type PageCell = OutCell | OutFigure | Date;

/** One sheet of a workbook; a column's header says what its figures are in. */
export interface OutPage {
  readonly title: string;
  readonly columns: readonly { readonly header: string; readonly width: number; readonly format?: string }[];
  readonly rows: Iterable<readonly PageCell[]> | AsyncIterable<readonly PageCell[]>;
  /** The last row. */
  readonly total?: readonly PageCell[];
}

/** Printed across, as wide as one sheet and as many long as it takes. */
const ON_PAPER: Partial<PageSetup> = {
  ...{ fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  orientation: 'landscape',
};

/**
 * A workbook as a stream of bytes, written sheet by sheet while rows come; an error of theirs ends the stream with it.
 * It is not meant to be read back, so that texts that look like formulas are guarded here as in CSV.
 */
export function writeWorkbook(pages: Iterable<OutPage>): Readable {
  const out = new PassThrough();
  write(pages, out).catch((error: unknown) => {
    out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return out;
}

async function write(pages: Iterable<OutPage>, out: PassThrough): Promise<void> {
  const workbook = new (exceljs().stream.xlsx.WorkbookWriter)({ stream: out, useStyles: true });
  for (const { title, columns, rows, total } of pages) {
    const sheet = workbook.addWorksheet(title, {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: ON_PAPER,
    });
    sheet.columns = columns.map(({ header, width, format = '@' }) => ({
      ...{ header, width, style: { numFmt: format, alignment: { vertical: 'top' } } },
    }));
    Object.assign(sheet.getRow(1), { font: { bold: true }, alignment: { vertical: 'top', wrapText: true } });
    for await (const cells of rows) {
      addRow(sheet, cells).commit();
      if (out.destroyed) return;
      if (out.writableNeedDrain) await once(out, 'drain');
    }
    if (total) Object.assign(addRow(sheet, total), { font: { bold: true } }).commit();
    sheet.commit();
  }
  await workbook.commit();
}

function addRow(sheet: Worksheet, cells: readonly PageCell[]): Row {
  const row = sheet.addRow(cells.map(valueOf));
  cells.forEach((cell, at) => {
    if (isFigure(cell)) row.getCell(at + 1).numFmt = cell.format;
  });
  return row;
}

function valueOf(cell: PageCell): OutCell | Date {
  if (typeof cell === 'string') return guardFormula(cell);
  return isFigure(cell) ? cell.value : cell;
}

function isFigure(cell: PageCell): cell is OutFigure {
  return typeof cell === 'object' && 'format' in cell;
}
