import type { Readable } from 'node:stream';
import { StreamableFile, applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CSV, XLSX } from '../read/sheet-rows.js';
import type { SheetFormat } from '../write/sheet-writer.js';

/** Marks a route that answers with a sheet. */
export function SheetFile() {
  return applyDecorators(
    ApiProduces(XLSX, CSV),
    ApiOkResponse({ description: 'A sheet', schema: { type: 'string', format: 'binary' } }),
  );
}

/** A sheet as an answer, to be saved under a name. */
export function sheetFile(content: Readable, name: string, format: SheetFormat): StreamableFile {
  return new StreamableFile(content, {
    type: format === 'xlsx' ? XLSX : `${CSV}; charset=utf-8`,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
  });
}
