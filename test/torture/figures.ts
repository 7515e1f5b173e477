import { rows } from '../support/rows.js';
import type { World } from '../support/world.js';

/** Middle, nineteen of twenty, and all. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** How many messages of visits one receiver got on one day. */
export interface NoticeFigures {
  readonly total: number;
  readonly most: number;
  /** Most that one receiver heard of one and the same visit on one day. */
  readonly mostOfOneVisit: number;
}

/** Counts what lies in the inboxes, on all days or on those given. */
export async function noticeFigures(world: World, days?: readonly string[]): Promise<NoticeFigures> {
  const [found] = await rows<NoticeFigures>(
    world,
    `WITH told AS (
       SELECT account_id, subject_id, (created_at AT TIME ZONE 'Asia/Shanghai')::date AS day FROM inbox_message
        WHERE subject_type = 'visit'),
     asked AS (SELECT * FROM told WHERE $1::date[] IS NULL OR day = ANY($1))
     SELECT (SELECT count(*) FROM asked)::int AS total,
            (SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM asked GROUP BY account_id, day) x)::int AS most,
            (SELECT coalesce(max(n), 0)
               FROM (SELECT count(*) AS n FROM asked GROUP BY account_id, day, subject_id) x)::int AS "mostOfOneVisit"`,
    [days ?? null],
  );
  if (!found) throw new Error('counting notices gave no row');
  return found;
}
