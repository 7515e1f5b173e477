import pg from 'pg';
import { SEED_FUNCTIONS } from './functions.js';
import { organizations } from './organizations.js';
import type { SeedSet } from './seed-set.js';

/** Every set, in the order in which they refer to each other. */
export const SEED_SETS: readonly SeedSet[] = [organizations];

/** How much to make, and by which seed. */
export interface SeedWish {
  /** About 1,000 organizations each. */
  readonly scale: number;
  readonly seed: number;
}

/** Makes every set in a transaction of its own, and tells how long each took. */
export async function runSeed(
  databaseUrl: string,
  { scale, seed }: SeedWish,
  told: (set: string, rows: number, milliseconds: number) => void,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT set_config('sanshe.seed', $1, false)", [String(seed)]);
    await client.query(SEED_FUNCTIONS);
    for (const set of SEED_SETS) {
      const began = performance.now();
      told(set.name, await make(client, set, scale), Math.round(performance.now() - began));
    }
  } finally {
    await client.end();
  }
}

async function make(client: pg.Client, set: SeedSet, scale: number): Promise<number> {
  let rows = 0;
  await client.query('BEGIN');
  for (const statement of set.statements) {
    const { rowCount } = await client.query(statement, [scale]);
    if (statement.startsWith('INSERT')) rows += rowCount ?? 0;
  }
  await client.query('COMMIT');
  // VACUUM also fills the indexes' pending lists and the visibility map, so that the first reads are like later ones.
  await client.query(`VACUUM ANALYZE ${set.tables.join(', ')}`);
  return rows;
}
