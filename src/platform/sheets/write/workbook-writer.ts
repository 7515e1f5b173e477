import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { guardFormula } from '../domain/normalise.js';
import { exceljs } from '../read/load-exceljs.js';
import type { OutCell } from './sheet-writer.js';

/** One sheet of a workbook; a column's header says what its figures are in. */
export interface OutPage {
  readonly title: string;
  readonly columns: readonly { readonly header: string; readonly width: number; readonly format?: string }[];
  readonly rows: Iterable<readonly OutCell[]> | AsyncIterable<readonly OutCell[]>;
}

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
  for (const { title, columns, rows } of pages) {
    const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ header, width, format = '@' }) => ({
      ...{ header, width, style: { numFmt: format, alignment: { vertical: 'top' } } },
    }));
    sheet.getRow(1).font = { bold: true };
    for await (const cells of rows) {
      sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell))).commit();
      if (out.destroyed) return;
      if (out.writableNeedDrain) await once(out, 'drain');
    }
    sheet.commit();
  }
  await workbook.commit();
}
