import type { EntityManager } from 'typeorm';
import { RuleBroken } from '../../shared/refused.js';
import { refuse } from '../domain/refusals.js';
import type { Tier } from '../domain/search/tiers.js';

/** Where a search goes on: below a position in the first of the parts that are left. */
export interface Place {
  readonly position: string;
  readonly tiers: readonly Tier[];
}

/**
 * Finds the last notice of a page again: it still stands in the part in which it stood, since the index says of a notice
 * always the same. RuleBroken (422): it isn't found by this question, or no more.
 */
export async function seek(db: EntityManager, noticeId: string, tiers: readonly Tier[]): Promise<Place> {
  const [row]: { position: string; fits: boolean[] }[] = await db.query(
    `SELECT position, ARRAY(SELECT terms @@ query::tsquery IS NOT FALSE
                              FROM unnest($2::text[]) WITH ORDINALITY AS asked (query, place) ORDER BY place) AS fits
       FROM notice_search WHERE notice_id = $1`,
    [noticeId, tiers.map(({ query }) => query)],
  );
  const at = row ? row.fits.indexOf(true) : -1;
  if (!row || at < 0) throw new RuleBroken([refuse.cursorUnknown({ pointer: '/cursor' })]);
  const guessed = tiers[at]?.match === 'similar';
  return {
    position: row.position,
    tiers: tiers.slice(at).filter(({ match }) => guessed || match !== 'similar'),
  };
}
