import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MATCHING } from './20250101000295-search-notices.js';

/** Counting some thousand of a million notices took as long as fetching all that fit: how far to look follows from what was found. */
export class LookFurtherByWhatWasFound20250101000370 implements MigrationInterface {
  name = 'LookFurtherByWhatWasFound20250101000370';

  async up(db: QueryRunner): Promise<void> {
    await db.query(BY_WHAT_WAS_FOUND);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(MATCHING.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
  }
}

/**
 * The newest notices first, by blocks, whose numbers are terms of the index as well. After each step it reckons from what
 * was found how many there are in all the rest: where these are few (a thousand, or three times what is still wanted),
 * they are asked for at once, at the cost of the rarest term; else as many blocks as are likely to be enough, at most
 * eight, since each notice of them is compared with each block's number. The plan is fixed, since the planner's estimates
 * of how many notices have several words at once are far off.
 */
const BY_WHAT_WAS_FOUND = `
  CREATE OR REPLACE FUNCTION matching_notices(wanted tsquery, first_day date, last_day date, below bigint, most integer)
    RETURNS TABLE (found_position bigint, notice_id uuid, kind text, unit_id uuid, category text)
    LANGUAGE plpgsql STABLE
    SET enable_seqscan = off SET jit = off SET max_parallel_workers_per_gather = 0 AS $$
    DECLARE
      since date := coalesce(first_day, '-infinity'); until date := coalesce(last_day, 'infinity');
      top bigint; edge bigint; bottom bigint; looked bigint; here tsquery;
      more bigint; found bigint := 0; missing bigint := most;
    BEGIN
      IF wanted IS NULL THEN
        RETURN QUERY SELECT s.position, s.notice_id, s.kind, s.unit_id, s.category FROM notice_search s
          WHERE s.position < coalesce(below, 9223372036854775807) ORDER BY s.position DESC LIMIT most;
        RETURN;
      END IF;
      SELECT max(s.position) + 1 INTO top FROM notice_search s;
      IF top IS NULL THEN RETURN; END IF;
      top := least(top, below);
      edge := top;
      -- The block that is being filled, and one that is full.
      bottom := edge / 4096 - 1;
      WHILE missing > 0 AND edge > 0 LOOP
        here := wanted;
        IF bottom > 0 THEN
          SELECT wanted && string_agg('''#b' || block || '''', '|')::tsquery INTO here
            FROM generate_series(bottom, (edge - 1) / 4096) AS block;
        END IF;
        RETURN QUERY SELECT s.position, s.notice_id, s.kind, s.unit_id, s.category FROM notice_search s
          WHERE s.terms @@ here AND s.position + 0 < edge AND s.published_from BETWEEN since AND until
          ORDER BY s.position + 0 DESC LIMIT missing;
        GET DIAGNOSTICS more = ROW_COUNT;
        found := found + more;
        missing := missing - more;
        edge := bottom * 4096;
        looked := top - edge;
        IF found * edge <= greatest(1000, 3 * missing) * looked THEN bottom := 0;
        ELSE bottom := greatest(0, bottom - least(8, 1 + missing * looked * 5 / (found * 4 * 4096)));
        END IF;
      END LOOP;
    END $$`;
