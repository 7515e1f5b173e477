import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions of a tender's documents (采购文件): replaced while drafted, then only followed by the next edition. */
export class VersionDocuments20250101000131 implements MigrationInterface {
  name = 'VersionDocuments20250101000131';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE tender_document (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id) ON DELETE CASCADE,
        edition integer NOT NULL CHECK (edition >= 1),
        files jsonb NOT NULL CHECK (jsonb_array_length(files) > 0),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        amendment_id uuid CONSTRAINT tender_document_of_amendment UNIQUE REFERENCES tender_amendment (id),
        reason text CHECK (reason ~ '\\S'),
        attached_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT tender_document_edition UNIQUE (tender_id, edition),
        CONSTRAINT tender_document_amended CHECK ((amendment_id IS NULL) = (reason IS NULL)),
        CONSTRAINT tender_document_first CHECK (edition = 1 OR amendment_id IS NOT NULL)
      );
      CREATE INDEX tender_document_account ON tender_document (attached_by);
      COMMENT ON TABLE tender_document IS 'Editions of the documents of a tender; who fetched one is nowhere';
      COMMENT ON COLUMN tender_document.sha256 IS 'Over the list of files with their hashes';
      CREATE FUNCTION refuse_issued_document() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF (SELECT state <> 'drafted' FROM tender WHERE id = OLD.tender_id) THEN
            RAISE EXCEPTION 'documents of a published tender are append-only';
          END IF;
          RETURN OLD;
        END $$;
      CREATE TRIGGER tender_document_issued BEFORE UPDATE OR DELETE ON tender_document
        FOR EACH ROW EXECUTE FUNCTION refuse_issued_document();
      CREATE TRIGGER tender_document_kept BEFORE TRUNCATE ON tender_document
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE tender_document; DROP FUNCTION refuse_issued_document()');
  }
}
