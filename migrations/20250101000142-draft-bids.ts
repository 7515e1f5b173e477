import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of bids, sealed like bids, and who follows a tender. */
export class DraftBids20250101000142 implements MigrationInterface {
  name = 'DraftBids20250101000142';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE bid_draft (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        lot_id uuid NOT NULL REFERENCES lot (id),
        organization_id uuid NOT NULL REFERENCES organization (id),
        sealed bytea NOT NULL,
        amendment integer NOT NULL CHECK (amendment >= 0),
        saved_at timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX one_bid_draft ON bid_draft (lot_id, organization_id);
      CREATE INDEX bid_draft_tender ON bid_draft (tender_id, organization_id);
      COMMENT ON COLUMN bid_draft.sealed IS 'AES-256-GCM under the tender''s key';
      COMMENT ON COLUMN bid_draft.amendment IS 'The amendment of the tender under which it was last saved';
      CREATE TABLE tender_follow (
        tender_id uuid NOT NULL REFERENCES tender (id),
        organization_id uuid NOT NULL REFERENCES organization (id),
        PRIMARY KEY (tender_id, organization_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE tender_follow, bid_draft');
  }
}
