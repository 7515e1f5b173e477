import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allSealedColumns } from '../../src/platform/crypto/sealed-columns.js';
import { Database, PersonalDataHolders } from '../../src/platform/index.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('sealed columns', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  const declared = () => allSealedColumns(world.app.get(Database).dataSource);

  it('are all declared, so that a rotation of the master key forgets none', async () => {
    const found = await rows<{ column: string }>(
      world,
      `SELECT table_name || '.' || column_name AS column FROM information_schema.columns
        WHERE table_schema = 'public' AND data_type = 'bytea' ORDER BY 1`,
    );
    expect(found.length).toBeGreaterThan(5);
    const names = declared().map(({ table, column }) => `${table}.${column}`);
    expect([...names].sort()).toEqual(found.map(({ column }) => column));
  });

  it('have beside them every MAC of the schema', async () => {
    const found = await rows<{ column: string }>(
      world,
      `SELECT table_name || '.' || column_name AS column FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name LIKE '%\\_mac' ORDER BY 1`,
    );
    expect(found.length).toBeGreaterThan(0);
    const macs = declared().flatMap(({ table, macs }) => macs.map(({ column }) => `${table}.${column}`));
    expect([...macs].sort()).toEqual(found.map(({ column }) => column));
  });

  it('belong, where they are personal, to a holder that exports, corrects and erases them', () => {
    const source = world.app.get(Database).dataSource;
    const held = world.app
      .get(PersonalDataHolders)
      .all()
      .flatMap(({ holds }) => holds.map((target) => source.getMetadata(target as never).tableName));
    const personal = declared().filter((column) => column.personal);
    expect(personal.length).toBeGreaterThan(5);
    expect(personal.map(({ table }) => table).filter((table) => !held.includes(table))).toEqual([]);
  });

  it('are identified by columns that are unique', async () => {
    for (const { table, key } of declared()) {
      const [unique] = await rows<{ found: boolean }>(
        world,
        `SELECT EXISTS (SELECT FROM pg_index i WHERE indrelid = $1::regclass AND indisunique AND (
           SELECT array_agg(attname::text ORDER BY attname) FROM pg_attribute
            WHERE attrelid = indrelid AND attnum = ANY(indkey)) = (SELECT array_agg(k ORDER BY k) FROM unnest($2::text[]) k)
         ) AS found`,
        [table, key],
      );
      expect({ table, unique: unique?.found }).toEqual({ table, unique: true });
    }
  });
});
