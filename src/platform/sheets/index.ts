export {
  type Importer,
  type RowOf,
  type SheetColumn,
  type SheetDefinition,
  type SheetLoader,
  type SheetValue,
  sheet,
} from './domain/definition.js';
export { SheetFormatDto, StartImportDto } from './imports/import.dto.js';
export { ImportView } from './imports/import.view.js';
export { Imports } from './imports/imports.js';
export { SheetFile } from './imports/sheet-file.js';
