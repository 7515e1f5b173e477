import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type EntityMetadata } from 'typeorm';
import { AppModule } from '../../src/app.module.js';
import {
  dataSourceOptions,
  loadMigrations,
  loadedEntities,
} from '../../src/platform/database/data-source.js';
import { emptyDatabase } from '../support/empty-database.js';
import { dropClone } from '../support/template-database.js';

interface ColumnRow {
  column_name: string;
  data_type: string;
  is_nullable: 'YES' | 'NO';
}

/** PostgreSQL's own words for the types that entities use. */
const TYPES: Record<string, string> = { int4: 'integer', number: 'integer' };

describe('the migrations', () => {
  let url: string;
  let source: DataSource;

  beforeAll(async () => {
    url = await emptyDatabase();
    expect(AppModule).toBeDefined();
    const options = dataSourceOptions(url, 2, loadedEntities(), await loadMigrations());
    source = await new DataSource(options).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await dropClone(url);
  });

  it('make exactly the columns that the entities have', async () => {
    expect(source.entityMetadatas.length).toBeGreaterThan(5);
    for (const metadata of source.entityMetadatas) {
      expect({ [metadata.tableName]: await columnsOf(metadata) }).toEqual({
        [metadata.tableName]: declaredColumns(metadata),
      });
    }
  });

  it('go down to nothing and up again', async () => {
    const applied = source.migrations.length;
    expect(applied).toBeGreaterThan(3);
    for (let n = 0; n < applied; n += 1) await source.undoLastMigration({ transaction: 'each' });
    const left: { tablename: string }[] = await source.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration'`,
    );
    expect(left).toEqual([]);
    expect(await source.runMigrations({ transaction: 'each' })).toHaveLength(applied);
  });

  async function columnsOf(metadata: EntityMetadata): Promise<Record<string, string>> {
    const rows: ColumnRow[] = await source.query(
      `SELECT column_name, CASE WHEN data_type = 'ARRAY' THEN 'array of ' || ltrim(udt_name, '_') ELSE data_type END AS data_type,
              is_nullable FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
      [metadata.tableName],
    );
    return describeColumns(rows.map((row) => [row.column_name, row.data_type, row.is_nullable === 'YES']));
  }
});

function declaredColumns(metadata: EntityMetadata): Record<string, string> {
  return describeColumns(
    metadata.columns.map((column) => {
      const type = typeof column.type === 'string' ? column.type : column.type.name.toLowerCase();
      const name = TYPES[type] ?? type;
      return [column.databaseName, column.isArray ? `array of ${name}` : name, column.isNullable];
    }),
  );
}

function describeColumns(columns: [name: string, type: string, nullable: boolean][]): Record<string, string> {
  return Object.fromEntries(
    columns
      .map(([name, type, nullable]): [string, string] => [name, `${type}${nullable ? ' or nothing' : ''}`])
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}
