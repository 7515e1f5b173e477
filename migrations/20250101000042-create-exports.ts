import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registers written into files by a worker. */
export class CreateExports20250101000042 implements MigrationInterface {
  name = 'CreateExports20250101000042';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE sheet_export (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('queued', 'done', 'expired')),
        sheet text NOT NULL,
        format text NOT NULL CHECK (format IN ('xlsx', 'csv')),
        query jsonb NOT NULL,
        unit_id uuid NOT NULL REFERENCES unit (id),
        account_id uuid NOT NULL REFERENCES account (id),
        role text NOT NULL,
        exported_by text NOT NULL,
        rows integer NOT NULL CHECK (rows >= 0),
        file_id uuid REFERENCES stored_file (id),
        expires_at timestamptz
      );
      CREATE INDEX sheet_export_file ON sheet_export (file_id) WHERE file_id IS NOT NULL;
      CREATE INDEX sheet_export_account ON sheet_export (account_id, id);
      COMMENT ON COLUMN sheet_export.exported_by IS 'Name in the watermark';
      COMMENT ON COLUMN sheet_export.expires_at IS 'Business time at which the file is removed'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE sheet_export');
  }
}
