import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AUDITABLE_TYPES, isAudited } from '../../src/platform/database/audited.js';
import { Database } from '../../src/platform/index.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('columns that the audit log shows', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  const audited = () =>
    world.app
      .get(Database)
      .dataSource.entityMetadatas.flatMap(({ tableName, target, columns }) =>
        columns
          .filter(({ propertyName }) => typeof target !== 'string' && isAudited(target, propertyName))
          .map((column) => ({ name: `${tableName}.${column.databaseName}`, column })),
      );

  it('are of kinds that hold no sentence, no list and no ciphertext', () => {
    expect(audited().length).toBeGreaterThan(60);
    const unfit = audited().filter(
      ({ column }) =>
        column.isArray ||
        !AUDITABLE_TYPES.includes(column.type) ||
        /mac|hash|sealed/.test(column.databaseName),
    );
    expect(unfit.map(({ name }) => name)).toEqual([]);
  });

  it('are, where they are texts, one of a few codes that the database knows', async () => {
    const found = await rows<{ name: string }>(
      world,
      `SELECT c.conrelid::regclass || '.' || a.attname AS name
         FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
        WHERE c.contype = 'f' OR c.contype = 'c' AND pg_get_constraintdef(c.oid) LIKE '%' || a.attname || '%= ANY%'`,
    );
    const codes = new Set(found.map(({ name }) => name));
    const texts = audited().filter(({ column }) => column.type === 'text');
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.map(({ name }) => name).filter((name) => !codes.has(name))).toEqual([]);
  });
});
