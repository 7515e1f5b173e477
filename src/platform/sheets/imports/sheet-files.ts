import { Injectable } from '@nestjs/common';
import { RuleBroken } from '../../../shared/refused.js';
import { FileStore } from '../../files/file-store.js';
import { Files } from '../../files/files.js';
import type { StoredFile } from '../../files/stored-file.entity.js';
import type { SheetColumn } from '../domain/definition.js';
import type { RawRow } from '../domain/read-row.js';
import { refuse } from '../domain/refusals.js';
import { CSV, XLSX, sheetRows } from '../read/sheet-rows.js';
import type { SheetFormat } from '../write/sheet-writer.js';

/** Reads uploaded files as sheets. */
@Injectable()
export class SheetFiles {
  constructor(
    private readonly files: Files,
    private readonly store: FileStore,
  ) {}

  /** RuleBroken (422) for a file that is of another kind. */
  demandSheet(file: StoredFile): void {
    if (!formatOf(file))
      throw new RuleBroken([refuse.fileKind({ pointer: '/fileId', params: { type: file.mediaType } })]);
  }

  /** The rows of a file, streamed; the file is closed behind them. RuleBroken as `sheetRows`. */
  async *rows(fileId: string, columns: readonly SheetColumn[]): AsyncGenerator<RawRow> {
    const [found] = await this.files.byIds([fileId]);
    const format = found && formatOf(found);
    if (!format) throw new RuleBroken([refuse.fileUnreadable()]);
    const file = await this.store.open(fileId);
    try {
      yield* sheetRows(columns, { file, size: found.size, format });
    } finally {
      await file.close();
    }
  }
}

/** A workbook that was written as a stream, as large ones and our own are, begins like any other ZIP file. */
function formatOf({ mediaType, name }: StoredFile): SheetFormat | undefined {
  if (mediaType === XLSX || (mediaType === 'application/zip' && /\.xlsx$/i.test(name))) return 'xlsx';
  return mediaType === CSV ? 'csv' : undefined;
}
