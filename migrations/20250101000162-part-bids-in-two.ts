import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two envelopes: the price of a bid is sealed apart, and opened when its quality is judged. */
export class PartBidsInTwo20250101000162 implements MigrationInterface {
  name = 'PartBidsInTwo20250101000162';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE tender
        ADD COLUMN envelopes text NOT NULL DEFAULT 'one' CHECK (envelopes IN ('one', 'two')),
        DROP CONSTRAINT tender_state_check,
        ADD CONSTRAINT tender_state_check CHECK (state IN ('drafted', 'open', 'closed', 'opened', 'offering', 'scoring',
          'priced', 'reported', 'awarded', 'failed', 'cancelled')),
        ADD CONSTRAINT tender_priced_apart CHECK (state <> 'priced' OR envelopes = 'two');
      ALTER TABLE tender ALTER COLUMN envelopes DROP DEFAULT;
      ALTER TABLE bid
        ADD COLUMN price_sealed bytea,
        ADD COLUMN price_sha256 text CHECK (price_sha256 ~ '^[0-9a-f]{64}$'),
        ADD CONSTRAINT bid_price_sealed_whole CHECK ((price_sealed IS NULL) = (price_sha256 IS NULL));
      ALTER TABLE opening
        DROP CONSTRAINT opening_stage_check,
        ADD CONSTRAINT opening_stage_check CHECK (stage IN ('bids', 'prices', 'offers', 'final-offers'));
      ALTER TABLE opening_witness
        ADD COLUMN stage text NOT NULL DEFAULT 'bids' CHECK (stage IN ('bids', 'prices'));
      ALTER TABLE opening_witness ALTER COLUMN stage DROP DEFAULT;
      DROP INDEX opening_witness_once;
      CREATE UNIQUE INDEX opening_witness_once ON opening_witness (tender_id, account_id, stage);
      COMMENT ON COLUMN tender.envelopes IS 'two: nobody learns a price before quality is judged';
      COMMENT ON COLUMN bid.price_sealed IS 'The price alone under the tender''s key, where bids come in two envelopes'`);
  }

  /** A purchase in two envelopes under way has no place in the older program. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE opening_witness DISABLE TRIGGER opening_witness_append_only;
      DELETE FROM opening_witness WHERE stage = 'prices';
      ALTER TABLE opening_witness ENABLE TRIGGER opening_witness_append_only;
      DROP INDEX opening_witness_once;
      ALTER TABLE opening_witness DROP COLUMN stage;
      CREATE UNIQUE INDEX opening_witness_once ON opening_witness (tender_id, account_id);
      ALTER TABLE opening DISABLE TRIGGER opening_append_only;
      DELETE FROM opening WHERE stage = 'prices';
      ALTER TABLE opening ENABLE TRIGGER opening_append_only;
      ALTER TABLE opening
        DROP CONSTRAINT opening_stage_check,
        ADD CONSTRAINT opening_stage_check CHECK (stage IN ('bids', 'offers', 'final-offers'));
      ALTER TABLE bid DROP COLUMN price_sealed, DROP COLUMN price_sha256;
      ALTER TABLE tender DROP CONSTRAINT tender_priced_apart, DROP CONSTRAINT tender_state_check;
      UPDATE tender SET state = 'scoring' WHERE state = 'priced';
      ALTER TABLE tender
        DROP COLUMN envelopes,
        ADD CONSTRAINT tender_state_check CHECK (state IN ('drafted', 'open', 'closed', 'opened', 'offering', 'scoring',
          'reported', 'awarded', 'failed', 'cancelled'))`);
  }
}
