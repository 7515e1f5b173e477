export {
  type Importer,
  type RowOf,
  type SheetColumn,
  type SheetDefinition,
  type SheetLoader,
  type SheetValue,
  sheet,
} from './domain/definition.js';
export { allPages, allRows } from './exports/export-rows.js';
export { ExportView } from './exports/export.view.js';
export { tableFile } from './exports/table-file.js';
export type { SheetExporter } from './exports/exporter.js';
export { Exports } from './exports/exports.js';
export { SheetFormatDto, StartImportDto } from './imports/import.dto.js';
export { ImportView } from './imports/import.view.js';
export { Imports } from './imports/imports.js';
export { SheetFile } from './imports/sheet-file.js';
export { exportRoutes, importRoutes } from './sheet-routes.controller.js';
export { SheetProgress } from './imports/sheet-progress.js';
export { XLSX } from './read/sheet-rows.js';
export { type OutPage, type PageCell, writeWorkbook } from './write/workbook-writer.js';
