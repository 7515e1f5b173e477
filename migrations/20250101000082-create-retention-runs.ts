import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the forgetting of personal data did, run by run. */
export class CreateRetentionRuns20250101000082 implements MigrationInterface {
  name = 'CreateRetentionRuns20250101000082';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE retention_run (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
        on_day date NOT NULL,
        before_day date NOT NULL CHECK (before_day < on_day),
        erased integer NOT NULL CHECK (erased >= 0),
        held jsonb NOT NULL,
        failure text,
        started_by uuid REFERENCES account (id)
      );
      CREATE INDEX retention_run_day ON retention_run (on_day, kind);
      CREATE TRIGGER retention_run_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON retention_run
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE retention_run IS 'Runs that took away personal data whose time was over (个人信息保护法 art. 47); counts, nobody''s data';
      COMMENT ON COLUMN retention_run.before_day IS 'What ended before this day was due';
      COMMENT ON COLUMN retention_run.held IS 'How many were kept beyond their time, by reason';
      COMMENT ON COLUMN retention_run.failure IS 'Kind of the error that stopped this part; the others went on'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE retention_run');
  }
}
