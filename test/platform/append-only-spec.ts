import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { emptyDatabase } from '../support/empty-database.js';
import { dropClone } from '../support/template-database.js';

describe('what may never change', () => {
  let url: string;
  let client: pg.Client;

  beforeAll(async () => {
    url = await emptyDatabase();
    client = new pg.Client(url);
    await client.connect();
    await client.query(
      `INSERT INTO state_change (id, machine, subject_id, action, from_state, to_state, at, role)
       VALUES (gen_random_uuid(), 'tender', gen_random_uuid(), 'publish', 'drafted', 'open', now(), 'street-lead');
       INSERT INTO audit_event (id, at, role, route, objects) VALUES (gen_random_uuid(), now(), 'system', 'x', '[]')`,
    );
  });
  afterAll(async () => {
    await client.end();
    await dropClone(url);
  });

  it.each([
    `UPDATE state_change SET reason = 'other'`,
    'DELETE FROM state_change',
    'TRUNCATE state_change',
    `UPDATE audit_event SET route = 'other'`,
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    `UPDATE audit_seal SET sealed_at = now()`,
    'DELETE FROM audit_seal',
    'TRUNCATE audit_seal',
  ])('%s is refused', async (sql) => {
    await expect(client.query(sql)).rejects.toThrow('is append-only');
  });
});
