import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { DataSourceOptions, MixedList } from 'typeorm';
import { SnakeNaming } from './naming.js';

// Raw `date` values would arrive as local midnight, the wrong day in Shanghai; days stay text.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** Options of the one data source; `synchronize` is nowhere, migrations are. */
export function dataSourceOptions(
  url: string,
  poolSize: number,
  entities: MixedList<string> | string[],
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: entities as string[],
    migrations: [fileURLToPath(new URL('../../../migrations/*.js', import.meta.url))],
    migrationsTableName: 'schema_migration',
    namingStrategy: new SnakeNaming(),
    poolSize,
    applicationName: 'sanshe',
    extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000, keepAlive: true },
  };
}

/** Glob of every entity file, compiled. */
export const ENTITY_FILES = fileURLToPath(new URL('../../**/*.entity.js', import.meta.url));
