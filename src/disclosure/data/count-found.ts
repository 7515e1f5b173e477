import type { EntityManager } from 'typeorm';
import { NOTICE_KINDS, type NoticeKind } from '../domain/notice-content.js';
import type { Tier } from '../domain/search/tiers.js';

/** Further on nobody counts. */
const MOST_COUNTED = 1_000;
const MOST_CHOICES = 100;

/** How many of what was found have a value. */
export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** How much was found. Where it is more than 1,000, the newest of that many are counted. */
export interface FoundCounts {
  readonly total: number;
  readonly more: boolean;
  readonly kinds: readonly Choice[];
  readonly places: readonly Choice[];
  readonly categories: readonly Choice[];
}

/** Counts what was found; null: nothing was looked for. */
export async function countFound(db: EntityManager, whole: Tier | null): Promise<FoundCounts> {
  const rows: { facet: keyof FoundCounts; value: string; name: string | null; count: number }[] = whole
    ? await db.query(COUNTS, [whole.query, whole.from ?? null, whole.to ?? null, MOST_COUNTED + 1])
    : [];
  const [all = 0] = rows.filter(({ facet }) => facet === 'total').map(({ count }) => count);
  const choices = (wanted: keyof FoundCounts) =>
    rows
      .filter(({ facet }) => facet === wanted)
      .map(({ value, name, count }) => ({ value, count, name: name ?? NOTICE_KINDS[value as NoticeKind] }))
      .slice(0, MOST_CHOICES);
  return {
    ...{ total: Math.min(all, MOST_COUNTED), more: all > MOST_COUNTED },
    ...{ kinds: choices('kinds'), places: choices('places'), categories: choices('categories') },
  };
}

const COUNTS = `
  WITH counted AS (
    SELECT kind, unit_id, category, GROUPING(kind, unit_id, category) AS level, count(*)::integer AS count
      FROM matching_notices($1::tsquery, $2, $3, NULL, $4)
     GROUP BY GROUPING SETS ((), (kind), (unit_id), (category)))
  SELECT 'total' AS facet, '' AS value, '' AS name, count FROM counted WHERE level = 7
  UNION ALL (SELECT 'kinds', kind, NULL, count FROM counted WHERE level = 3 ORDER BY count DESC, kind)
  UNION ALL (SELECT 'places', u.id::text, u.name, count FROM counted JOIN unit u ON u.id = unit_id WHERE level = 5
              ORDER BY count DESC, u.id)
  UNION ALL (SELECT 'categories', c.code, c.name, count FROM counted JOIN service_category c ON c.code = category
              WHERE level = 6 ORDER BY count DESC, c.code)`;
