import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that are read into registers, and what was wrong with their rows. */
export class CreateImports20250101000040 implements MigrationInterface {
  name = 'CreateImports20250101000040';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE sheet_import (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('queued', 'done', 'refused')),
        sheet text NOT NULL,
        file_id uuid NOT NULL REFERENCES stored_file (id),
        mode text NOT NULL CHECK (mode IN ('dry-run', 'store')),
        on_error text NOT NULL CHECK (on_error IN ('refuse', 'skip')),
        unit_id uuid NOT NULL REFERENCES unit (id),
        account_id uuid NOT NULL REFERENCES account (id),
        role text NOT NULL,
        rows_read integer NOT NULL CHECK (rows_read >= 0),
        rows_good integer NOT NULL CHECK (rows_good >= 0),
        rows_bad integer NOT NULL CHECK (rows_bad >= 0),
        violations jsonb NOT NULL,
        started_at timestamptz,
        finished_at timestamptz
      );
      CREATE INDEX sheet_import_file ON sheet_import (file_id);
      CREATE INDEX sheet_import_unit ON sheet_import (unit_id, id);
      COMMENT ON COLUMN sheet_import.started_at IS 'System time; set while it is queued, it is running';
      COMMENT ON COLUMN sheet_import.violations IS 'Reasons against the file as a whole';
      CREATE TABLE sheet_import_error (
        import_id uuid NOT NULL REFERENCES sheet_import (id) ON DELETE CASCADE,
        seq integer NOT NULL,
        row integer NOT NULL,
        code text NOT NULL,
        pointer text,
        params jsonb,
        PRIMARY KEY (import_id, seq)
      );
      COMMENT ON TABLE sheet_import_error IS 'Codes and figures; what stands in the cell is in the file alone'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE sheet_import_error, sheet_import');
  }
}
