import type { EntityManager } from 'typeorm';
import type { Positions } from './listed-positions.js';
import type { NoticeFilter } from './notice-filter.js';
import type { Seen } from './seen.js';
import { tiersAsked } from './tiers-asked.js';

/**
 * What the index has under words and filters, titles and texts alike, in the order in which it came to the board, the
 * newest first. Null: nothing, since the words say nothing.
 */
export async function foundPositions(
  db: EntityManager,
  filter: NoticeFilter,
  last: Seen | null,
  most: number,
): Promise<Positions | null> {
  const { whole } = await tiersAsked(db, filter);
  if (!whole) return null;
  const { query, from = null, to = null } = whole;
  return {
    sql: `SELECT found_position FROM matching_notices(CAST(:query AS tsquery), CAST(:from AS date), CAST(:to AS date),
            CAST(:below AS bigint), CAST(:most AS integer))`,
    parameters: { query, from, to, below: last?.position ?? null, most },
  };
}
