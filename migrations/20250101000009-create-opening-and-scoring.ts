import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['opening', 'panel_draw', 'score_sheet', 'evaluation_report'];

/** Openings, final offers, panels, score sheets, reports. */
export class CreateOpeningAndScoring20250101000009 implements MigrationInterface {
  name = 'CreateOpeningAndScoring20250101000009';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE bid DROP COLUMN offer_sealed, DROP COLUMN offer_sha256, DROP COLUMN offer_received_at,
        ADD COLUMN abnormal_price jsonb,
        ADD COLUMN price_accepted boolean,
        ADD COLUMN price_note text,
        ADD CHECK (price_accepted IS NULL OR (abnormal_price IS NOT NULL AND price_note IS NOT NULL));
      COMMENT ON COLUMN bid.abnormal_price IS 'What set off the review of an abnormally low price (财库〔2026〕2号)';
      CREATE TABLE final_offer (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        bid_id uuid NOT NULL REFERENCES bid (id),
        sealed bytea NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        received_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX one_final_offer ON final_offer (bid_id);
      COMMENT ON TABLE final_offer IS 'Apart from the bid, whose version others may read: it must not tell of an offer'`);
    await db.query(`
      CREATE TABLE opening (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        stage text NOT NULL CHECK (stage IN ('bids', 'final-offers')),
        opened_by uuid REFERENCES account (id),
        bid_count integer NOT NULL CHECK (bid_count >= 0),
        entries jsonb NOT NULL,
        UNIQUE (tender_id, stage)
      );
      COMMENT ON COLUMN opening.opened_by IS 'Null where the program opened by rule';
      CREATE TABLE panel_draw (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        size integer NOT NULL CHECK (size > 0),
        seed text NOT NULL CHECK (seed ~ '^[0-9a-f]{64}$'),
        candidates uuid[] NOT NULL,
        excluded jsonb NOT NULL,
        drawn uuid[] NOT NULL,
        reserves uuid[] NOT NULL,
        drawn_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE UNIQUE INDEX one_panel ON panel_draw (tender_id);
      CREATE TABLE panel_member (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        seat integer NOT NULL CHECK (seat > 0),
        kind text NOT NULL CHECK (kind IN ('expert', 'purchaser')),
        account_id uuid NOT NULL REFERENCES account (id),
        expert_id uuid REFERENCES expert (id),
        name text NOT NULL,
        UNIQUE (tender_id, seat),
        UNIQUE (tender_id, account_id),
        CHECK ((kind = 'expert') = (expert_id IS NOT NULL))
      );
      CREATE INDEX panel_member_account ON panel_member (account_id)`);
    await db.query(`
      CREATE TABLE score_sheet (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        member_id uuid NOT NULL REFERENCES panel_member (id),
        scores jsonb NOT NULL
      );
      CREATE UNIQUE INDEX one_sheet ON score_sheet (member_id);
      CREATE INDEX score_sheet_tender ON score_sheet (tender_id, id);
      CREATE TABLE evaluation_report (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        document text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        frozen_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE UNIQUE INDEX one_report ON evaluation_report (tender_id);
      COMMENT ON COLUMN evaluation_report.document IS 'Canonical JSON (RFC 8785); sha256 is of these bytes'`);
    for (const table of APPEND_ONLY) {
      await db.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE evaluation_report, score_sheet, panel_member, panel_draw, opening, final_offer;
      ALTER TABLE bid DROP COLUMN abnormal_price, DROP COLUMN price_accepted, DROP COLUMN price_note,
        ADD COLUMN offer_sealed bytea,
        ADD COLUMN offer_sha256 text CHECK (offer_sha256 ~ '^[0-9a-f]{64}$'),
        ADD COLUMN offer_received_at timestamptz`);
  }
}
