import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a bidder says to an abnormally low price, within its time (财库〔2026〕2号). */
export class ExplainPrices20250101000100 implements MigrationInterface {
  name = 'ExplainPrices20250101000100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE bid ADD COLUMN explain_until timestamptz;
      COMMENT ON COLUMN bid.explain_until IS 'Until then nothing is decided on its low price unless it is explained';
      CREATE TABLE price_explanation (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        bid_id uuid NOT NULL CONSTRAINT price_explanation_once UNIQUE REFERENCES bid (id),
        explanation text NOT NULL CHECK (explanation ~ '\\S'),
        evidence_file_ids uuid[] NOT NULL,
        explained_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE TRIGGER price_explanation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON price_explanation
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE price_explanation IS 'Cost and evidence behind an abnormally low price; archived with the procurement'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE price_explanation; ALTER TABLE bid DROP COLUMN explain_until');
  }
}
