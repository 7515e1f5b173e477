import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADDED = [
  'single-source',
  'consultation',
  'consultation-result',
  'consultation-withdrawn',
  'community-list',
].concat('responsibility-list', 'fund-statement');

const TENDERS = `SELECT id, title, category, item_id, buyer_id, community_id, rules #>> '{label,zh}' AS method_name, budget_fen,
           ceiling_fen, criteria, issued_on, (rules #>> '{periods,notice-period-end,count}')::integer
             AS notice_working_days, deadline_at, service_from, service_to, end_reason`;
const TENDERS_FROM = `FROM tender WHERE state <> 'drafted'`;

/** Notices of single sources, consultations, lists of communities and of money; who agreed to be named as a donor. */
export class AnnounceWhatWasSilent20250101000291 implements MigrationInterface {
  name = 'AnnounceWhatWasSilent20250101000291';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE fund_source ADD COLUMN payer_public boolean NOT NULL DEFAULT false
        CONSTRAINT fund_source_public_payer_named CHECK (NOT payer_public OR payer IS NOT NULL);
      COMMENT ON COLUMN fund_source.payer_public IS 'The payer agreed to be named in public';
      CREATE TABLE fund_publication (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        unit_id uuid NOT NULL REFERENCES unit (id),
        fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 2000 AND 2100),
        edition integer NOT NULL CHECK (edition > 0),
        content jsonb NOT NULL,
        published_on date NOT NULL,
        published_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT fund_publication_edition UNIQUE (unit_id, fiscal_year, edition)
      );
      CREATE TRIGGER fund_publication_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_publication
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE fund_publication IS 'Income and use of a unit''s money as it was published; amounts in fen';
      CREATE OR REPLACE VIEW tendering_tender_public AS ${TENDERS}, method_reason,
          CASE WHEN rules ->> 'code' = 'single-source' THEN
            (SELECT i.drawn[1] FROM tender_invitation i WHERE i.tender_id = tender.id) END AS sole_supplier_id
        ${TENDERS_FROM}`);
    await db.query(kinds(`known || ', ${ADDED.map((kind) => `''${kind}''`).join(', ')}'`));
  }

  /** Fails while there is a notice of a new kind: the board forgets nothing. */
  async down(db: QueryRunner): Promise<void> {
    const without = ADDED.reduce((text, kind) => `replace(${text}, ', ''${kind}''', '')`, 'known');
    await db.query(kinds(without));
    await db.query(`
      DROP VIEW tendering_tender_public;
      CREATE VIEW tendering_tender_public AS ${TENDERS} ${TENDERS_FROM};
      COMMENT ON VIEW tendering_tender_public IS 'No bids, not even their number';
      DROP TABLE fund_publication;
      ALTER TABLE fund_source DROP COLUMN payer_public`);
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
