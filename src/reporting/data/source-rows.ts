import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { type Page, type PageRequest, pageOf } from '../../shared/page.js';
import { rowValue } from '../domain/figure-value.js';
import type { Query } from './counted-rows.js';
import type { Figure } from './topics/topic.js';

/** One thing that counts in a figure. */
export interface SourceRow {
  readonly id: string;
  /** Path of where it was entered. */
  readonly subject: string;
  readonly title: string;
  readonly on: Day;
  readonly unitId: string;
  readonly placeId: string | null;
  /** What it adds to the figure, as text; of a share 1 or 0. */
  readonly value: string;
}

/** Of which cell the rows are. */
export interface OfGroup {
  readonly by: string;
  readonly key: string;
}

/** A page of exactly the rows that a figure was made of, newest id first. `group.by` is a name of the topic's. */
export async function sourceRows(
  db: EntityManager,
  { value, measure }: Figure,
  { sql, args }: Query,
  request: PageRequest,
  group?: OfGroup,
): Promise<Page<SourceRow>> {
  const more: unknown[] = [request.limit + 1, request.after ?? null, group?.key ?? null];
  const at = args.length;
  const rows: SourceRow[] = await db.query(
    `SELECT r.id, r.subject, r.title, r."on", r.owner_id AS "unitId", r.place_id AS "placeId", (${value})::text AS value
       FROM (${sql}) r WHERE (${value}) IS NOT NULL AND ($${at + 2}::uuid IS NULL OR r.id < $${at + 2})
        AND ($${at + 3}::text IS NULL OR ${group ? `r.${group.by}` : 'NULL'} = $${at + 3}::text)
      ORDER BY r.id DESC LIMIT $${at + 1}`,
    [...args, ...more],
  );
  return pageOf(
    rows.map((row) => ({ ...row, value: rowValue(measure, row.value) })),
    request,
  );
}
