import { Database } from '../../src/platform/index.js';
import type { World } from './world.js';

/** Asks the story's database itself, for what no view shows. */
export function rows<T>(world: World, sql: string, parameters: unknown[] = []): Promise<T[]> {
  return world.app.get(Database).dataSource.query(sql, parameters);
}
