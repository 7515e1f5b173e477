import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, Settings } from '../../src/platform/index.js';
import { World } from '../support/world.js';

describe('reading inside a transaction', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('needs no second connection: more transactions than connections read, and all of them end', async () => {
    const database = world.app.get(Database);
    const many = world.app.get(Settings).databasePool * 3;
    const reads = Array.from({ length: many }, (_, n) =>
      database.transaction(async (tx) => {
        await tx.query('SELECT 1');
        const [row]: { n: number }[] = await database.reader.query('SELECT $1::int AS n', [n]);
        return row?.n;
      }),
    );
    expect(await Promise.all(reads)).toEqual(Array.from({ length: many }, (_, n) => n));
  }, 10_000);

  it('sees what the transaction wrote, and nobody else does before it ends', async () => {
    const database = world.app.get(Database);
    const count = 'SELECT count(*)::int AS n FROM service_category';
    const first = async (reader: { query(sql: string): Promise<unknown> }) =>
      ((await reader.query(count)) as { n: number }[])[0]?.n ?? 0;
    const before = await first(database.reader);
    await database.transaction(async (tx) => {
      await tx.query(`INSERT INTO service_category (code, name, examples) VALUES ('ZZZ', '示例', '示例')`);
      expect(await first(database.reader)).toBe(before + 1);
      expect(await first(database.dataSource)).toBe(before);
    });
    expect(await first(database.reader)).toBe(before + 1);
  });
});
