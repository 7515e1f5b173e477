import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** The workbook library, when the first workbook comes: most programs and tests never see one. */
export function exceljs(): typeof import('@protobi/exceljs') {
  return load('@protobi/exceljs') as typeof import('@protobi/exceljs');
}
