import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public board takes calls for projects and the results of grant programmes. */
export class AnnounceVentures20250101000122 implements MigrationInterface {
  name = 'AnnounceVentures20250101000122';

  async up(db: QueryRunner): Promise<void> {
    await db.query(kinds(`known || ', ''venture-call'', ''venture-result'''`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(kinds(`replace(known, ', ''venture-call'', ''venture-result''', '')`));
  }
}

/** Rewrites the kinds of notices, whatever other migrations have put there. */
function kinds(change: string): string {
  return `DO $$
    DECLARE known text;
    BEGIN
      SELECT string_agg(quote_literal(code[1]), ', ') INTO known FROM (
        SELECT regexp_matches(pg_get_constraintdef(oid), '''([\\w-]+)''', 'g') AS code
          FROM pg_constraint WHERE conname = 'public_notice_kind_check') AS listed;
      known := ${change};
      ALTER TABLE public_notice DROP CONSTRAINT public_notice_kind_check;
      EXECUTE format('ALTER TABLE public_notice ADD CONSTRAINT public_notice_kind_check CHECK (kind IN (%s)) NOT VALID', known);
    END $$`;
}
