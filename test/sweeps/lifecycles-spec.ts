import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AppModule } from '../../src/app.module.js';
import { allLifecycles } from '../../src/shared/lifecycle.js';
import { emptyDatabase } from '../support/empty-database.js';
import { dropClone } from '../support/template-database.js';

describe('lifecycles and the database', () => {
  let url: string;
  let client: pg.Client;

  beforeAll(async () => {
    url = await emptyDatabase();
    client = new pg.Client(url);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await dropClone(url);
  });

  it('allow the same states', async () => {
    expect(AppModule).toBeDefined();
    const { rows } = await client.query<{ table: string; definition: string }>(
      `SELECT conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition FROM pg_constraint
        WHERE contype = 'c' AND conname = conrelid::regclass::text || '_state_check'`,
    );
    const checks = new Map(
      rows.map((row) => [row.table, [...row.definition.matchAll(/'([\w-]+)'::text/g)].map((m) => m[1])]),
    );
    const machines = allLifecycles();
    expect(machines.length).toBeGreaterThan(5);
    for (const { name, states } of machines) {
      const allowed = checks.get(name.replaceAll('-', '_'));
      expect({ [name]: [...(allowed ?? [])].sort() }).toEqual({ [name]: [...states].sort() });
    }
    expect(checks.size).toBe(machines.length);
  });
});
