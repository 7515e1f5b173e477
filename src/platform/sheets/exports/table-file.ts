import type { StreamableFile } from '@nestjs/common';
import type { SheetColumn } from '../domain/definition.js';
import { sheetFile } from '../imports/sheet-file.js';
import { type OutCell, type SheetFormat, writeSheet } from '../write/sheet-writer.js';

/** Lines of a table: all of them, or as they are read. */
export type TableRows = Iterable<readonly OutCell[]> | AsyncIterable<readonly OutCell[]>;

/** A computed table as a sheet to be saved; it holds no persons. */
export function tableFile(
  title: string,
  headers: readonly string[],
  rows: TableRows,
  format: SheetFormat,
): StreamableFile {
  const columns = headers.map((header, at): SheetColumn => ({
    key: `column${at}`,
    header,
    english: header,
    kind: 'text',
    example: '',
  }));
  return sheetFile(writeSheet(format, { title, columns, plain: true }, lines(rows)), title, format);
}

async function* lines(rows: TableRows) {
  for await (const cells of rows) yield { cells };
}
