import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { CSV, XLSX } from '../read/sheet-rows.js';

/** Marks a route that answers with a sheet. */
export function SheetFile() {
  return applyDecorators(
    ApiProduces(XLSX, CSV),
    ApiOkResponse({ description: 'A sheet', schema: { type: 'string', format: 'binary' } }),
  );
}
