import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bid bonds (投标保证金): asked by lot, sealed with bids, held and given back from the opening on. */
export class AskBidBonds20250101000145 implements MigrationInterface {
  name = 'AskBidBonds20250101000145';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE tender ADD COLUMN bid_bond_fen bigint CHECK (bid_bond_fen > 0);
      ALTER TABLE lot ADD COLUMN bid_bond_fen bigint CHECK (bid_bond_fen > 0);
      ALTER TABLE bid ADD COLUMN bond_sealed bytea;
      COMMENT ON COLUMN tender.bid_bond_fen IS 'Bond that a bid gives where the tender is one';
      COMMENT ON COLUMN lot.bid_bond_fen IS 'Bond that a bid for the lot gives; null for none';
      COMMENT ON COLUMN bid.bond_sealed IS 'The bond that it states, AES-256-GCM under the tender''s key';
      CREATE TABLE bid_bond (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL
          CONSTRAINT bid_bond_state_check CHECK (state IN ('held', 'missing', 'due', 'returned', 'forfeited')),
        tender_id uuid NOT NULL REFERENCES tender (id),
        lot_id uuid NOT NULL REFERENCES lot (id),
        bid_id uuid NOT NULL CONSTRAINT one_bond_a_bid UNIQUE REFERENCES bid (id),
        organization_id uuid NOT NULL REFERENCES organization (id),
        form text NOT NULL
          CHECK (form IN ('cheque', 'bill-of-exchange', 'promissory-note', 'guarantee', 'transfer')),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        reference text NOT NULL CHECK (reference ~ '\\S'),
        proof_id uuid NOT NULL,
        released_by text
          CHECK (released_by IN ('award-notice', 'contract-signed', 'lot-over', 'left', 'unopened')),
        released_on date,
        return_by date,
        returned_on date,
        return_reference text CHECK (return_reference ~ '\\S'),
        late_fee_fen bigint CHECK (late_fee_fen >= 0),
        forfeit_ground text CHECK (forfeit_ground IN ('refused-to-sign', 'withdrew-after-deadline')),
        note text CHECK (note ~ '\\S'),
        CHECK ((released_by IS NULL) = (released_on IS NULL)),
        CHECK (state NOT IN ('due', 'returned') OR released_on IS NOT NULL),
        CHECK (state <> 'returned' OR returned_on IS NOT NULL),
        CHECK ((returned_on IS NULL) = (return_reference IS NULL)),
        CHECK ((returned_on IS NULL) = (late_fee_fen IS NULL)),
        CHECK (state <> 'forfeited' OR forfeit_ground IS NOT NULL),
        CHECK (state NOT IN ('missing', 'forfeited') OR note IS NOT NULL)
      );
      CREATE INDEX bid_bond_tender ON bid_bond (tender_id, id);
      CREATE INDEX bid_bond_lot ON bid_bond (lot_id, id);
      CREATE INDEX bid_bond_organization ON bid_bond (organization_id, id);
      COMMENT ON TABLE bid_bond IS 'Made at the opening: until then nobody but the bidder knows of a bond';
      COMMENT ON COLUMN bid_bond.proof_id IS 'A bid_file; no foreign key, since that of a bid that was taken back is deleted'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE bid_bond;
      ALTER TABLE bid DROP COLUMN bond_sealed;
      ALTER TABLE lot DROP COLUMN bid_bond_fen;
      ALTER TABLE tender DROP COLUMN bid_bond_fen`);
  }
}
