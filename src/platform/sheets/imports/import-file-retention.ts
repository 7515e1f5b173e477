import { Injectable } from '@nestjs/common';
import { instantAt } from '../../../shared/days.js';
import { Settings } from '../../config/settings.js';
import { lock, save } from '../../database/aggregates.js';
import { type Tx, now } from '../../database/tx.js';
import { FileStore } from '../../files/file-store.js';
import { StoredFile } from '../../files/stored-file.entity.js';
import { Retention } from '../../privacy/retention.js';
import { sqlRetention } from '../../privacy/sql-retention.js';
import { SheetLoaders } from './sheet-loaders.js';

/** What was read from a sheet stands in its register, encrypted; the sheet itself, which is not, goes some days later. */
@Injectable()
export class ImportFileRetention {
  constructor(
    retention: Retention,
    settings: Settings,
    loaders: SheetLoaders,
    private readonly store: FileStore,
  ) {
    retention.add(
      sqlRetention({
        kind: 'import-files',
        keptDays: settings.importFileDays,
        // Files of sheets with persons in them, read before an instant and waited for by no import since.
        over: `FROM stored_file r WHERE r.removed_at IS NULL AND EXISTS
          (SELECT 1 FROM sheet_import i WHERE i.file_id = r.id AND i.sheet = ANY($2)) AND NOT EXISTS
          (SELECT 1 FROM sheet_import i WHERE i.file_id = r.id AND (i.finished_at IS NULL OR i.finished_at >= $1))`,
        holds: {},
        parameters: (before) => [instantAt(before, '00:00'), loaders.personal()],
        erase: (tx, ids) => this.erase(tx, ids),
      }),
    );
  }

  /** The bytes first: when the note of it is lost, the next run finds the file again and nothing is left to remove. */
  private async erase(tx: Tx, ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await this.store.remove(id);
      await save(tx, Object.assign(await lock(tx, StoredFile, id), { removedAt: now(tx) }));
    }
  }
}
