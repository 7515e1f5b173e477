import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Settings } from '../../config/settings.js';

/** How far an import is. */
export interface ImportCounts {
  read: number;
  good: number;
  bad: number;
}

/**
 * Shows how far an import or export is while its transaction is open. On a connection of its own: one from the pool could wait
 * for transactions that themselves wait for one.
 */
@Injectable()
export class SheetProgress implements OnApplicationShutdown {
  private pool?: pg.Pool;

  constructor(private readonly settings: Settings) {}

  /** Seen at once by whoever asks for the import. */
  async ofImport(id: string, { read, good, bad }: ImportCounts): Promise<void> {
    await this.write(
      `UPDATE sheet_import SET started_at = coalesce(started_at, now()), rows_read = $2, rows_good = $3, rows_bad = $4
        WHERE id = $1`,
      [id, read, good, bad],
    );
  }

  /** Seen at once by whoever asks for the export. */
  async ofExport(id: string, rows: number): Promise<void> {
    await this.write('UPDATE sheet_export SET rows = $2 WHERE id = $1', [id, rows]);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
  }

  /** What an `UPDATE` says, seen at once; the row must not be locked by the open transaction. */
  async write(sql: string, parameters: readonly unknown[]): Promise<void> {
    this.pool ??= this.connect();
    await this.pool.query(sql, [...parameters]);
  }

  private connect(): pg.Pool {
    const pool = new pg.Pool({
      ...{ connectionString: this.settings.databaseUrl, max: 1, idleTimeoutMillis: 10_000 },
      ...{ application_name: 'sanshe-progress', statement_timeout: 5_000 },
    });
    pool.on('error', () => undefined);
    return pool;
  }
}
