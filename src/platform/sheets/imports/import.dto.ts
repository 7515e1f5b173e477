import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { SHEET_FORMATS, type SheetFormat } from '../write/sheet-writer.js';
import { IMPORT_MODES, type ImportMode, ON_ERROR, type OnError } from './sheet-import.entity.js';

/** A file to read into a register. */
export class StartImportDto {
  /** An XLSX or CSV file that the caller's unit uploaded (POST /api/v1/files). */
  @IsUUID()
  fileId: string;

  /** dry-run reads and checks everything and stores nothing. @example dry-run */
  @IsIn(IMPORT_MODES)
  mode: ImportMode;

  /** refuse: with one bad row nothing is stored; skip: the good rows are. @example refuse */
  @IsIn(ON_ERROR)
  onError: OnError;
}

/** Which kind of file is wanted. */
export class SheetFormatDto {
  /** @example xlsx */
  @IsOptional()
  @IsIn(SHEET_FORMATS)
  format: SheetFormat = 'xlsx';
}
