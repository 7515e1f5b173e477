import type { ObjectLiteral } from 'typeorm';
import type { NoticeFilter } from './notice-filter.js';
import type { Seen } from './seen.js';

/** SQL that gives the positions of one page of notices. */
export interface Positions {
  readonly sql: string;
  /** By name: `:name` in the SQL. */
  readonly parameters: ObjectLiteral;
}

const BEYOND = '9223372036854775807';

/**
 * The newest days first, in each day what came last. Whatever a list is narrowed to, one index has exactly its rows in
 * this order, and only that one does, since bounds and order name all its columns: estimates of what there was of a kind
 * in days long ago are far off, and another index would be walked through everything newer. Of a unit's subtree each unit
 * gives its newest, and the newest of these are the page.
 */
export function listedPositions(
  { kind, subjectId, unitId, from, to }: NoticeFilter,
  last: Seen | null,
  most: number,
): Positions {
  const within = [...(unitId ? ['u.id'] : []), ...(kind ? [':kind'] : [])];
  const columns = [
    ...(unitId ? ['n.unit_id'] : []),
    ...(kind ? ['n.kind'] : []),
    'n.published_from',
    'n.position',
  ];
  const key = `(${columns.join(', ')})`;
  const at = (day: string, position: string) => `(${[...within, day, position].join(', ')})`;
  const seen = last && (!to || last.publishedFrom <= to) ? last : null;
  const newest = `SELECT n.published_from, n.position FROM public_notice n
    WHERE ${key} >= ${at(':from', '0')} AND ${key} < ${at(':until', ':below')}
      ${subjectId ? 'AND n.subject_id = :subjectId' : ''}
    ORDER BY ${columns.map((column) => `${column} DESC`).join(', ')} LIMIT :most`;
  const ofEach = `unit_subtree(:unitId) AS u (id) CROSS JOIN LATERAL (${newest}) p
    ORDER BY p.published_from DESC, p.position DESC LIMIT :most`;
  return {
    sql: `SELECT p.position FROM ${unitId ? ofEach : `(${newest}) p`}`,
    parameters: {
      ...{ kind, subjectId, unitId, from: from ?? '-infinity', most },
      ...{ until: seen?.publishedFrom ?? to ?? 'infinity', below: seen?.position ?? BEYOND },
    },
  };
}
