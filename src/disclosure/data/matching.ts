import type { EntityManager } from 'typeorm';
import type { TermQuery } from '../domain/search/term-query.js';

/** Ids of the notices under all wanted terms, newest first; only those below a position where one is given. */
export async function matching(
  db: EntityManager,
  wanted: TermQuery | null,
  below: string | null,
  most: number,
): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    'SELECT notice_id AS id FROM matching_notices($1::tsquery, $2, $3) ORDER BY found_position DESC',
    [wanted, below, most],
  );
  return rows.map(({ id }) => id);
}
