import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consortia (联合体) that bid as one supplier, and the one place that each organization has in a lot. */
export class FormConsortia20250101000143 implements MigrationInterface {
  name = 'FormConsortia20250101000143';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE tender ADD COLUMN consortium text NOT NULL DEFAULT 'refused'
        CONSTRAINT tender_consortium_check CHECK (consortium IN ('accepted', 'refused'));
      CREATE TABLE consortium (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        lot_id uuid NOT NULL REFERENCES lot (id),
        lead_id uuid NOT NULL REFERENCES organization (id),
        sealed bytea NOT NULL,
        bid_id uuid REFERENCES bid (id)
      );
      CREATE UNIQUE INDEX one_led_consortium ON consortium (lot_id, lead_id);
      CREATE INDEX consortium_tender ON consortium (tender_id);
      CREATE INDEX consortium_bid ON consortium (bid_id);
      COMMENT ON COLUMN consortium.sealed IS 'Shares and agreement, AES-256-GCM under the tender''s key';
      COMMENT ON COLUMN consortium.bid_id IS 'Its live bid: nobody leaves it meanwhile';
      CREATE TABLE consortium_member (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        consortium_id uuid NOT NULL REFERENCES consortium (id) ON DELETE CASCADE,
        organization_id uuid NOT NULL REFERENCES organization (id),
        consented_at timestamptz,
        consented_by uuid REFERENCES account (id),
        UNIQUE (consortium_id, organization_id),
        CHECK ((consented_at IS NULL) = (consented_by IS NULL))
      );
      CREATE INDEX consortium_member_organization ON consortium_member (organization_id);
      CREATE TABLE bid_seat (
        lot_id uuid NOT NULL REFERENCES lot (id),
        organization_id uuid NOT NULL REFERENCES organization (id),
        bid_id uuid REFERENCES bid (id),
        consortium_id uuid REFERENCES consortium (id) ON DELETE CASCADE,
        CONSTRAINT one_seat PRIMARY KEY (lot_id, organization_id),
        CHECK ((bid_id IS NULL) <> (consortium_id IS NULL))
      );
      CREATE INDEX bid_seat_bid ON bid_seat (bid_id);
      CREATE INDEX bid_seat_consortium ON bid_seat (consortium_id);
      COMMENT ON TABLE bid_seat IS 'Where consortia are accepted: an organization bids alone or in one consortium (政府采购法实施条例 art. 22)'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE bid_seat, consortium_member, consortium; ALTER TABLE tender DROP COLUMN consortium',
    );
  }
}
