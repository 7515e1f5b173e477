import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every answer to a resident's report, and places of key persons that are empty. */
export class KeepAnswersAndVacancies20250101000276 implements MigrationInterface {
  name = 'KeepAnswersAndVacancies20250101000276';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE resident_report_answer (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        report_id uuid NOT NULL REFERENCES resident_report (id),
        answer text NOT NULL CHECK (answer ~ '\\S'),
        answered_at timestamptz NOT NULL,
        answered_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE INDEX resident_report_answer_report ON resident_report_answer (report_id, id);
      INSERT INTO resident_report_answer (id, version, created_at, report_id, answer, answered_at, answered_by)
        SELECT gen_random_uuid(), 1, answered_at, id, answer, answered_at, answered_by FROM resident_report
         WHERE num_nulls(answer, answered_at, answered_by) = 0;
      CREATE TRIGGER resident_report_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
        ON resident_report_answer FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE resident_report_answer IS 'All answers of the provider; resident_report has the last one';
      ALTER TABLE contract_consent ADD vacant_on date, ADD vacant_reason text, ADD successor_by date,
        ADD CONSTRAINT contract_consent_vacant CHECK (num_nulls(vacant_on, vacant_reason, successor_by) IN (0, 3)
          AND (vacant_on IS NULL OR kind = 'key-person'));
      COMMENT ON COLUMN contract_consent.successor_by IS 'Last day for a successor of a key person who left'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE contract_consent DROP CONSTRAINT contract_consent_vacant, DROP vacant_on, DROP vacant_reason,
        DROP successor_by;
      DROP TABLE resident_report_answer`);
  }
}
