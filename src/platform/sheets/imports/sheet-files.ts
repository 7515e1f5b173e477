import { Injectable } from '@nestjs/common';
import { RuleBroken } from '../../../shared/refused.js';
import { FileStore } from '../../files/file-store.js';
import { Files } from '../../files/files.js';
import type { SheetColumn } from '../domain/definition.js';
import type { RawRow } from '../domain/read-row.js';
import { refuse } from '../domain/refusals.js';
import { CSV, XLSX, sheetRows } from '../read/sheet-rows.js';

/** Reads uploaded files as sheets. */
@Injectable()
export class SheetFiles {
  constructor(
    private readonly files: Files,
    private readonly store: FileStore,
  ) {}

  /** RuleBroken (422) for a file that is of another kind. */
  demandSheet(mediaType: string): void {
    if (![XLSX, CSV].includes(mediaType))
      throw new RuleBroken([refuse.fileKind({ pointer: '/fileId', params: { type: mediaType } })]);
  }

  /** The rows of a file, streamed; the file is closed behind them. RuleBroken as `sheetRows`. */
  async *rows(fileId: string, columns: readonly SheetColumn[]): AsyncGenerator<RawRow> {
    const [found] = await this.files.byIds([fileId]);
    if (!found) throw new RuleBroken([refuse.fileUnreadable()]);
    const file = await this.store.open(fileId);
    try {
      yield* sheetRows(columns, { file, size: found.size, mediaType: found.mediaType });
    } finally {
      await file.close();
    }
  }
}
