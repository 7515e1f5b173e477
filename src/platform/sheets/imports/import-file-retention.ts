import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Day, instantAt } from '../../../shared/days.js';
import { Settings } from '../../config/settings.js';
import { lock, save } from '../../database/aggregates.js';
import { type Tx, now } from '../../database/tx.js';
import { FileStore } from '../../files/file-store.js';
import { StoredFile } from '../../files/stored-file.entity.js';
import { Retention, type RetentionRule } from '../../privacy/retention.js';
import { SheetLoaders } from './sheet-loaders.js';

/** Files of sheets with persons in them, read before an instant and waited for by no import since. */
const OVER = `FROM stored_file f WHERE f.removed_at IS NULL AND EXISTS
  (SELECT 1 FROM sheet_import i WHERE i.file_id = f.id AND i.sheet = ANY($2)) AND NOT EXISTS
  (SELECT 1 FROM sheet_import i WHERE i.file_id = f.id AND (i.finished_at IS NULL OR i.finished_at >= $1))`;

/** What was read from a sheet stands in its register, encrypted; the sheet itself, which is not, goes some days later. */
@Injectable()
export class ImportFileRetention implements RetentionRule {
  readonly kind = 'import-files';
  readonly keptDays: number;

  constructor(
    retention: Retention,
    settings: Settings,
    private readonly loaders: SheetLoaders,
    private readonly store: FileStore,
  ) {
    this.keptDays = settings.importFileDays;
    retention.add(this);
  }

  async due(db: EntityManager, before: Day): Promise<number> {
    const sql = `SELECT count(*)::int AS count ${OVER}`;
    const [row]: { count: number }[] = await db.query(sql, this.facts(before));
    return row?.count ?? 0;
  }

  held(): Promise<Record<string, number>> {
    return Promise.resolve({});
  }

  /** The bytes first: when the note of it is lost, the next run finds the file again and nothing is left to remove. */
  async erase(tx: Tx, before: Day, limit: number): Promise<number> {
    const rows: { id: string }[] = await tx.query(
      `SELECT f.id ${OVER} ORDER BY f.id LIMIT $3 FOR UPDATE OF f SKIP LOCKED`,
      [...this.facts(before), limit],
    );
    for (const { id } of rows) {
      await this.store.remove(id);
      await save(tx, Object.assign(await lock(tx, StoredFile, id), { removedAt: now(tx) }));
    }
    return rows.length;
  }

  private facts(before: Day): [Date, string[]] {
    return [instantAt(before, '00:00'), this.loaders.personal()];
  }
}
