import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of bids, sealed with them. */
export class SealBidFiles20250101000141 implements MigrationInterface {
  name = 'SealBidFiles20250101000141';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE bid_file (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        organization_id uuid NOT NULL REFERENCES organization (id),
        sealed bytea NOT NULL
      );
      CREATE INDEX bid_file_tender ON bid_file (tender_id, organization_id);
      COMMENT ON COLUMN bid_file.sealed IS 'Name, media type, size and hash, AES-256-GCM under the tender''s key; the bytes in the store are sealed too';
      CREATE TABLE bid_attachment (
        bid_id uuid NOT NULL REFERENCES bid (id) ON DELETE CASCADE,
        file_id uuid NOT NULL REFERENCES bid_file (id),
        PRIMARY KEY (bid_id, file_id)
      );
      CREATE INDEX bid_attachment_file ON bid_attachment (file_id);
      COMMENT ON TABLE bid_attachment IS 'Which files the live bids refer to: the others go after the deadline'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE bid_attachment, bid_file');
  }
}
