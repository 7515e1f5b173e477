import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Purchases that together pass the threshold without an open tender, and why they may. */
export class CreateSplittingFlags20250101000070 implements MigrationInterface {
  name = 'CreateSplittingFlags20250101000070';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE splitting_flag (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        buyer_id uuid NOT NULL REFERENCES unit (id),
        fund_id uuid NOT NULL REFERENCES fund (id),
        category text NOT NULL REFERENCES service_category (code),
        fiscal_year integer NOT NULL,
        threshold_fen bigint NOT NULL CONSTRAINT splitting_flag_threshold_check CHECK (threshold_fen > 0),
        total_fen bigint NOT NULL,
        purchases jsonb NOT NULL,
        ground text NOT NULL CONSTRAINT splitting_flag_ground_check
          CHECK (ground IN ('budget-changed', 'method-approved')),
        reason text NOT NULL,
        flagged_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT splitting_flag_over_check CHECK (total_fen > threshold_fen)
      );
      CREATE INDEX splitting_flag_tender ON splitting_flag (tender_id, total_fen);
      CREATE INDEX splitting_flag_buyer ON splitting_flag (buyer_id, id);
      CREATE INDEX splitting_flag_fund ON splitting_flag (fund_id);
      CREATE INDEX splitting_flag_category ON splitting_flag (category);
      CREATE INDEX splitting_flag_account ON splitting_flag (flagged_by);
      CREATE TRIGGER splitting_flag_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON splitting_flag
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE splitting_flag IS 'Purchases of one year, fund and category that together pass the threshold without an open tender, with the reason why they may';
      COMMENT ON COLUMN splitting_flag.purchases IS 'What added up, the flagged tender last'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE splitting_flag');
  }
}
