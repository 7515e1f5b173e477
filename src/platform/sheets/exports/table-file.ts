import type { StreamableFile } from '@nestjs/common';
import type { SheetColumn } from '../domain/definition.js';
import { sheetFile } from '../imports/sheet-file.js';
import { type OutCell, type SheetFormat, writeSheet } from '../write/sheet-writer.js';

/** A computed table as a sheet to be saved; it holds no persons. */
export function tableFile(
  title: string,
  headers: readonly string[],
  rows: readonly (readonly OutCell[])[],
  format: SheetFormat,
): StreamableFile {
  const columns = headers.map((header, at): SheetColumn => ({
    key: `column${at}`,
    header,
    english: header,
    kind: 'text',
    example: '',
  }));
  return sheetFile(writeSheet(format, { title, columns }, lines(rows)), title, format);
}

async function* lines(rows: readonly (readonly OutCell[])[]) {
  for (const cells of rows) yield await Promise.resolve({ remark: '', cells });
}
