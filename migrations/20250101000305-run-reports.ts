import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Standard reports, made into files by a worker. */
export class RunReports20250101000305 implements MigrationInterface {
  name = 'RunReports20250101000305';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE report_run (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('queued', 'done', 'refused', 'expired')),
        kind text NOT NULL CHECK (kind IN ('procurement', 'funding', 'oversight', 'communities')),
        format text NOT NULL CHECK (format IN ('xlsx', 'pdf')),
        from_on date NOT NULL,
        to_on date NOT NULL CHECK (to_on >= from_on),
        about_id uuid REFERENCES unit (id),
        unit_id uuid NOT NULL REFERENCES unit (id),
        account_id uuid NOT NULL REFERENCES account (id),
        role text NOT NULL,
        rows integer NOT NULL CHECK (rows >= 0),
        total integer CHECK (total >= 0),
        file_id uuid REFERENCES stored_file (id),
        expires_at timestamptz
      );
      CREATE INDEX report_run_file ON report_run (file_id) WHERE file_id IS NOT NULL;
      CREATE INDEX report_run_account ON report_run (account_id, id);
      COMMENT ON TABLE report_run IS 'One standard report that somebody asked for';
      COMMENT ON COLUMN report_run.about_id IS 'The unit that it is about with those below it; null: all that the caller may see';
      COMMENT ON COLUMN report_run.rows IS 'Source rows written up to now';
      COMMENT ON COLUMN report_run.total IS 'Source rows that it has; null until they are counted';
      COMMENT ON COLUMN report_run.expires_at IS 'Business time at which the file is removed'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE report_run');
  }
}
