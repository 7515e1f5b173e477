import { Injectable } from '@nestjs/common';
import { BusinessClock, Database, FileStore, Housekeeping } from '../../platform/index.js';

/** What was received in the last moment may still be on its way into the database. */
const GRACE_MS = 3_600_000;

/** Removes, after the deadline, drafts that were never sent, and the files that no live bid refers to. */
@Injectable()
export class SweepBidFiles {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
    private readonly store: FileStore,
    housekeeping: Housekeeping,
  ) {
    housekeeping.add('bid files', () => this.run());
  }

  /** The number of files that went. */
  async run(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - GRACE_MS);
    const found: { id: string }[] = await this.database.reader.query(
      `SELECT f.id FROM bid_file f JOIN tender t ON t.id = f.tender_id
        WHERE t.state <> 'open' AND t.deadline_at < $1
          AND NOT EXISTS (SELECT FROM bid_attachment a WHERE a.file_id = f.id)`,
      [before],
    );
    await this.database.transaction((tx) =>
      tx.query(
        `DELETE FROM bid_draft d USING tender t
          WHERE t.id = d.tender_id AND t.state <> 'open' AND t.deadline_at < $1`,
        [before],
      ),
    );
    // The bytes first: a row without them is found again, bytes without a row are not.
    for (const { id } of found) await this.store.remove(id);
    const ids = found.map(({ id }) => id);
    if (ids.length > 0)
      await this.database.transaction((tx) => tx.query('DELETE FROM bid_file WHERE id = ANY($1)', [ids]));
    return ids.length;
  }
}
