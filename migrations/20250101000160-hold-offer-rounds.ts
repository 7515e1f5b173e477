import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Several rounds of offers with a final one; a bidder may leave before it. */
export class HoldOfferRounds20250101000160 implements MigrationInterface {
  name = 'HoldOfferRounds20250101000160';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE offer_round (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        number integer NOT NULL CHECK (number > 0),
        final boolean NOT NULL,
        due_at timestamptz NOT NULL,
        changes text CHECK (changes ~ '\\S'),
        called_by uuid REFERENCES account (id),
        opened_at timestamptz,
        CONSTRAINT offer_round_number UNIQUE (tender_id, number)
      );
      CREATE UNIQUE INDEX one_round_at_a_time ON offer_round (tender_id) WHERE opened_at IS NULL;
      CREATE UNIQUE INDEX one_final_round ON offer_round (tender_id) WHERE final;
      COMMENT ON COLUMN offer_round.final IS 'Declared when it is called; no round follows it';
      COMMENT ON COLUMN offer_round.changes IS 'What the consultation changed in the requirements, told to all who take part at once';
      COMMENT ON COLUMN offer_round.called_by IS 'Null for the one round of a tender from before there were several';
      INSERT INTO offer_round (id, version, created_at, tender_id, number, final, due_at, opened_at)
        SELECT gen_random_uuid(), 1, coalesce(t.deadline_at, t.created_at), t.id, 1, true, t.offers_due_at, o.created_at
          FROM tender t LEFT JOIN opening o ON o.tender_id = t.id AND o.stage = 'final-offers'
         WHERE t.offers_due_at IS NOT NULL`);
    await db.query(`
      DROP INDEX one_final_offer;
      ALTER TABLE final_offer RENAME TO offer;
      ALTER TABLE offer
        ADD COLUMN round_id uuid REFERENCES offer_round (id),
        ADD COLUMN price_fen bigint;
      UPDATE offer SET round_id = r.id FROM bid b JOIN offer_round r ON r.tender_id = b.tender_id WHERE b.id = offer.bid_id;
      UPDATE offer SET price_fen = b.final_price_fen FROM bid b WHERE b.id = offer.bid_id;
      ALTER TABLE offer ALTER COLUMN round_id SET NOT NULL;
      CREATE UNIQUE INDEX one_offer_a_round ON offer (bid_id, round_id);
      CREATE INDEX offer_round_id ON offer (round_id);
      COMMENT ON COLUMN offer.price_fen IS 'Known when its round is opened'`);
    await db.query(`
      ALTER TABLE opening
        ADD COLUMN round integer,
        DROP CONSTRAINT opening_tender_id_stage_key,
        DROP CONSTRAINT opening_stage_check,
        ADD CONSTRAINT opening_stage_check CHECK (stage IN ('bids', 'offers', 'final-offers')),
        ADD CONSTRAINT opening_round_check CHECK (round > 0 AND (stage <> 'bids') OR round IS NULL AND stage <> 'offers');
      CREATE UNIQUE INDEX one_opening ON opening (tender_id, stage, coalesce(round, 0));
      COMMENT ON COLUMN opening.round IS 'Of the offers that were opened; null for bids';
      ALTER TABLE bid DROP CONSTRAINT bid_state_check,
        ADD CONSTRAINT bid_state_check
          CHECK (state IN ('submitted', 'withdrawn', 'lapsed', 'opened', 'valid', 'left', 'disqualified'))`);
  }

  /** Only the final offers stay: there was no place for others. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE bid DROP CONSTRAINT bid_state_check;
      UPDATE bid SET state = 'disqualified' WHERE state = 'left';
      ALTER TABLE bid ADD CONSTRAINT bid_state_check
        CHECK (state IN ('submitted', 'withdrawn', 'lapsed', 'opened', 'valid', 'disqualified'));
      ALTER TABLE opening DISABLE TRIGGER opening_append_only;
      DELETE FROM opening WHERE stage = 'offers';
      ALTER TABLE opening ENABLE TRIGGER opening_append_only;
      DROP INDEX one_opening;
      ALTER TABLE opening
        DROP CONSTRAINT opening_round_check,
        DROP CONSTRAINT opening_stage_check,
        DROP COLUMN round,
        ADD CONSTRAINT opening_stage_check CHECK (stage IN ('bids', 'final-offers')),
        ADD CONSTRAINT opening_tender_id_stage_key UNIQUE (tender_id, stage);
      DELETE FROM offer WHERE round_id IN (SELECT id FROM offer_round WHERE NOT final);
      DROP INDEX one_offer_a_round;
      ALTER TABLE offer DROP COLUMN round_id, DROP COLUMN price_fen;
      ALTER TABLE offer RENAME TO final_offer;
      CREATE UNIQUE INDEX one_final_offer ON final_offer (bid_id);
      DROP TABLE offer_round`);
  }
}
