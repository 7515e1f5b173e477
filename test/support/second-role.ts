import { randomUUID } from 'node:crypto';
import { Database, type Role } from '../../src/platform/index.js';
import type { World } from './world.js';

/** Gives a demo account a second role in its own unit. */
export async function alsoHolds(world: World, login: string, role: Role): Promise<void> {
  await world.app.get(Database).dataSource.query(
    `INSERT INTO membership (id, version, created_at, account_id, unit_id, role, valid_from)
     SELECT $1, 1, now(), m.account_id, m.unit_id, $2, m.valid_from
       FROM membership m JOIN account a ON a.id = m.account_id WHERE a.login = $3 LIMIT 1`,
    [randomUUID(), role, login],
  );
}
