import { Database } from '../../src/platform/index.js';
import type { World } from './world.js';

/** Asks the story's database itself, for what no view shows. */
export function rows<T>(world: World, sql: string, parameters: unknown[] = []): Promise<T[]> {
  return world.app.get(Database).dataSource.query(sql, parameters);
}

/** Transactions that are open and wait for something outside the database. */
export function openTransactions(world: World): Promise<{ query: string }[]> {
  return rows(
    world,
    `SELECT query FROM pg_stat_activity
      WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
  );
}
