import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADDED = ['service-list', 'claim-offer', 'sanction', 'sanction-ended', 'takedown'];

const INTENTION = `SELECT i.id, i.edition, i.title, i.summary, i.budget_fen, i.expected_month, i.reserved_for, i.published_on,
           i.withdrawn_on, i.withdrawal_reason, u.name AS buyer`;
const INTENTION_FROM = `FROM procurement_intention i JOIN unit u ON u.id = i.buyer_id WHERE i.state <> 'drafted'`;

/** Where a notice belongs, what proves what it said, and the order by which one was taken down. */
export class PlaceNotices20250101000250 implements MigrationInterface {
  name = 'PlaceNotices20250101000250';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE public_notice
        ADD COLUMN unit_id uuid REFERENCES unit (id),
        ADD COLUMN content_sha256 text CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
        ADD COLUMN takes_down uuid REFERENCES public_notice (id),
        ADD CONSTRAINT public_notice_takes_down CHECK ((kind = 'takedown') = (takes_down IS NOT NULL));
      CREATE UNIQUE INDEX public_notice_taken_down_once ON public_notice (takes_down) WHERE takes_down IS NOT NULL;
      CREATE INDEX public_notice_unit ON public_notice (unit_id, id);
      CREATE INDEX public_notice_words ON public_notice USING gin (lower(title) gin_trgm_ops);
      COMMENT ON COLUMN public_notice.unit_id IS 'The community or street that it is about; null for the whole district';
      COMMENT ON COLUMN public_notice.content_sha256 IS
        'Of what it says, as canonical JSON; null for what was announced before hashes were kept';
      COMMENT ON COLUMN public_notice.takes_down IS 'The notice that is no longer shown, by an order: its row stays';
      CREATE OR REPLACE VIEW tendering_intention_public AS ${INTENTION}, i.buyer_id ${INTENTION_FROM}`);
    await db.query(kinds(`known || ', ${ADDED.map((kind) => `''${kind}''`).join(', ')}'`));
  }

  /** Fails while there is a notice of a new kind: the board forgets nothing. */
  async down(db: QueryRunner): Promise<void> {
    const without = ADDED.reduce((text, kind) => `replace(${text}, ', ''${kind}''', '')`, 'known');
    await db.query(kinds(without));
    await db.query(`
      DROP VIEW tendering_intention_public;
      CREATE VIEW tendering_intention_public AS ${INTENTION} ${INTENTION_FROM};
      DROP INDEX public_notice_words;
      ALTER TABLE public_notice DROP COLUMN takes_down, DROP COLUMN content_sha256, DROP COLUMN unit_id`);
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
      EXECUTE format('ALTER TABLE public_notice ADD CONSTRAINT public_notice_kind_check CHECK (kind IN (%s))', known);
    END $$`;
}
