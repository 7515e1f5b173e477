import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where bids came from, as a hash that tells only whether two are alike; the sealed archive of a procurement. */
export class SignalAndArchive20250101000099 implements MigrationInterface {
  name = 'SignalAndArchive20250101000099';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE bid ADD COLUMN origin_hash text CHECK (origin_hash ~ '^[0-9a-f]{64}$');
      COMMENT ON COLUMN bid.origin_hash IS 'HMAC of the sender''s address under the tender''s key: equal ones are a signal, nothing else is told';
      CREATE TABLE tender_archive (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL CONSTRAINT tender_archive_once UNIQUE REFERENCES tender (id),
        document text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        keep_until date NOT NULL,
        archived_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE TRIGGER tender_archive_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tender_archive
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE tender_archive IS 'Everything of a procurement with its hashes, kept 15 years (政府采购法 art. 42)';
      COMMENT ON COLUMN tender_archive.document IS 'Canonical JSON (RFC 8785); names no resident'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE tender_archive; ALTER TABLE bid DROP COLUMN origin_hash');
  }
}
