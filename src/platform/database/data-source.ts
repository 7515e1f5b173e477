import { readdir } from 'node:fs/promises';
import pg from 'pg';
import { type DataSourceOptions, type MigrationInterface, getMetadataArgsStorage } from 'typeorm';
import { SnakeNaming } from './naming.js';
import { NoteChanges } from './note-changes.js';

// Raw `date` values would arrive as local midnight, the wrong day in Shanghai; days stay text.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

type Class<T> = new () => T;

/** Options of the one data source; `synchronize` is nowhere, migrations are. */
export function dataSourceOptions(
  url: string,
  poolSize: number,
  entities: DataSourceOptions['entities'],
  migrations: Class<MigrationInterface>[] = [],
): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    subscribers: [NoteChanges],
    migrationsTableName: 'schema_migration',
    namingStrategy: new SnakeNaming(),
    poolSize,
    applicationName: 'sanshe',
    extra: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000, keepAlive: true },
  };
}

/** Every entity class that the program has loaded: its modules import them all. */
export function loadedEntities(): NonNullable<DataSourceOptions['entities']> {
  return getMetadataArgsStorage().tables.map((table) => table.target);
}

/** The migrations beside the compiled program, in the order of their time stamps. */
export async function loadMigrations(): Promise<Class<MigrationInterface>[]> {
  const folder = new URL('../../../migrations/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.js')).sort();
  const classes: Class<MigrationInterface>[] = [];
  for (const file of files) {
    const module = (await import(new URL(file, folder).href)) as Record<string, Class<MigrationInterface>>;
    classes.push(...Object.values(module));
  }
  return classes;
}
