import { DataSource } from 'typeorm';
import { dataSourceOptions, loadMigrations } from '../platform/database/data-source.js';
import { StartRefused } from '../platform/postgres/start-refused.js';

const MIGRATION_LOCK = 7_140_001;
const OLDEST_SERVER = 140_000;

/** Brings the schema up to this program's; several programs starting at once take turns. Answers what was applied. */
export async function migrateDatabase(url: string): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions(url, 2, [], await loadMigrations())).initialize();
  try {
    await refuseUnfitServer(source);
    await source.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseNewerSchema(source);
    const applied = await source.runMigrations({ transaction: 'each' });
    return applied.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

async function refuseUnfitServer(source: DataSource): Promise<void> {
  const [row]: { version: number; ctype: string }[] = await source.query(
    `SELECT current_setting('server_version_num')::int AS version,
            (SELECT datctype FROM pg_database WHERE datname = current_database()) AS ctype`,
  );
  if (!row) throw new Error('the database does not say its version');
  if (row.version < OLDEST_SERVER)
    throw new StartRefused('the database is older than PostgreSQL 14', 'upgrade the server');
  if (row.ctype === 'C' || row.ctype === 'POSIX') {
    throw new StartRefused(
      'the database was made with LC_CTYPE C, in which Chinese text has no trigrams',
      'create it with LC_CTYPE C.UTF-8',
    );
  }
}

async function refuseNewerSchema(source: DataSource): Promise<void> {
  const known = new Set(source.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const [table]: { there: boolean }[] = await source.query(
    `SELECT to_regclass('schema_migration') IS NOT NULL AS there`,
  );
  if (!table?.there) return;
  const applied: { name: string }[] = await source.query('SELECT name FROM schema_migration');
  const newer = applied.filter((row) => !known.has(row.name)).map((row) => row.name);
  if (newer.length === 0) return;
  throw new StartRefused(
    `the database has a newer schema than this program (${newer.join(', ')})`,
    'start the newer program, or name another database',
  );
}
