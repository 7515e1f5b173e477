import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index behind the search of the public board, and its rebuilding while people search. */
export class SearchNotices20250101000295 implements MigrationInterface {
  name = 'SearchNotices20250101000295';

  async up(db: QueryRunner): Promise<void> {
    await db.query(TABLES);
    await db.query(MATCHING);
    await db.query(FIRST_BUILD);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION matching_notices(tsquery, date, date, bigint, integer);
      DELETE FROM outbox WHERE message = 'disclosure.search-rebuild-due';
      DROP TABLE notice_search, search_rebuild`);
  }
}

const TABLES = `
  CREATE TABLE notice_search (
    position bigint PRIMARY KEY,
    notice_id uuid NOT NULL UNIQUE REFERENCES public_notice (id),
    kind text NOT NULL,
    unit_id uuid,
    category text,
    published_from date NOT NULL,
    terms tsvector NOT NULL,
    indexed_version integer NOT NULL
  );
  CREATE INDEX notice_search_terms ON notice_search USING gin (terms) WITH (gin_pending_list_limit = 1024);
  COMMENT ON TABLE notice_search IS
    'Under which terms a notice is found, written in the transaction that publishes it; what was taken down is not in it';
  COMMENT ON COLUMN notice_search.position IS 'The order of commit, as in public_notice: newest first is downwards';
  COMMENT ON COLUMN notice_search.terms IS
    'Plain: anywhere; ^: in the title; #k kind, #c category, #s subject, #u unit, #d days, #b block of 4096 positions';
  COMMENT ON COLUMN notice_search.indexed_version IS 'Number of the rebuild that wrote it or was the last before it';
  CREATE TABLE search_rebuild (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    number integer NOT NULL CONSTRAINT search_rebuild_number UNIQUE CHECK (number > 0),
    requested_by uuid REFERENCES account (id),
    notices integer NOT NULL CHECK (notices >= 0),
    indexed integer NOT NULL DEFAULT 0 CHECK (indexed >= 0),
    done_position bigint NOT NULL DEFAULT 0,
    finished_at timestamptz
  );
  CREATE UNIQUE INDEX one_search_rebuild ON search_rebuild ((true)) WHERE finished_at IS NULL;
  COMMENT ON COLUMN search_rebuild.requested_by IS 'Null: the program itself, for notices from before there was an index';
  COMMENT ON COLUMN search_rebuild.notices IS 'On the board when it began';
  COMMENT ON COLUMN search_rebuild.done_position IS 'Up to which notices stand in the index anew'`;

/**
 * Looks through the newest notices first, by blocks, whose numbers are terms of the index as well: what many notices
 * have is found there. What few have is then looked for in all the others at once, at the cost of its rarest term. The
 * plan is fixed, since estimates of how many notices have several words at once are far off.
 */
export const MATCHING = `
  CREATE FUNCTION matching_notices(wanted tsquery, first_day date, last_day date, below bigint, most integer)
    RETURNS TABLE (found_position bigint, notice_id uuid, kind text, unit_id uuid, category text)
    LANGUAGE plpgsql STABLE
    SET enable_seqscan = off SET jit = off SET max_parallel_workers_per_gather = 0 AS $$
    DECLARE
      edge bigint := coalesce(below, 9223372036854775807);
      since date := coalesce(first_day, '-infinity'); until date := coalesce(last_day, 'infinity');
      top bigint; blocks integer; missing integer := most; found integer; here tsquery;
    BEGIN
      IF wanted IS NULL THEN
        RETURN QUERY SELECT s.position, s.notice_id, s.kind, s.unit_id, s.category FROM notice_search s
          WHERE s.position < edge ORDER BY s.position DESC LIMIT most;
        RETURN;
      END IF;
      SELECT max(s.position) INTO top FROM notice_search s;
      IF top IS NULL THEN RETURN; END IF;
      top := least(top, edge - 1) / 4096;
      FOREACH blocks IN ARRAY ARRAY[1, 2, 4, NULL] LOOP
        EXIT WHEN missing = 0 OR top < 0;
        here := wanted;
        IF blocks IS NOT NULL THEN
          SELECT wanted && string_agg('''#b' || block || '''', '|')::tsquery INTO here
            FROM generate_series(greatest(top - blocks + 1, 0), top) AS block;
        END IF;
        RETURN QUERY SELECT s.position, s.notice_id, s.kind, s.unit_id, s.category FROM notice_search s
          WHERE s.terms @@ here AND s.position + 0 < edge AND s.published_from BETWEEN since AND until
          ORDER BY s.position + 0 DESC LIMIT missing;
        GET DIAGNOSTICS found = ROW_COUNT;
        missing := missing - found;
        top := top - blocks;
        edge := least(edge, (top + 1) * 4096);
      END LOOP;
    END $$;
  COMMENT ON FUNCTION matching_notices IS 'Notices under all wanted terms (null: all notices) within the days, newest first, at most so many'`;

const FIRST_BUILD = `
  WITH begun AS (
    INSERT INTO search_rebuild (id, version, created_at, number, notices)
      SELECT gen_random_uuid(), 1, now(), 1, count(*) FROM public_notice HAVING count(*) > 0 RETURNING id)
  INSERT INTO outbox (id, message, payload, occurred_at, due_at)
    SELECT gen_random_uuid(), 'disclosure.search-rebuild-due', jsonb_build_object('rebuildId', id), now(), '-infinity'
      FROM begun`;
