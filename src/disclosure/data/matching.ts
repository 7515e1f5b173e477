import type { EntityManager } from 'typeorm';
import type { Tier } from '../domain/search/tiers.js';

/** Ids of the notices of one part of an answer, newest first; only those below a position where one is given. */
export async function matching(
  db: EntityManager,
  { query, from, to }: Tier,
  below: string | null,
  most: number,
): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    'SELECT notice_id AS id FROM matching_notices($1::tsquery, $2, $3, $4, $5) ORDER BY found_position DESC',
    [query, from ?? null, to ?? null, below, most],
  );
  return rows.map(({ id }) => id);
}
