import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a report was sent back: its provider reads it beside the hand-in. */
export class SayWhyReportsComeBack20250101000241 implements MigrationInterface {
  name = 'SayWhyReportsComeBack20250101000241';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE milestone_return (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        contract_id uuid NOT NULL REFERENCES contract (id),
        submission_id uuid NOT NULL UNIQUE REFERENCES milestone_submission (id),
        reason text NOT NULL CHECK (reason ~ '\\S'),
        returned_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE INDEX milestone_return_contract ON milestone_return (contract_id);
      CREATE TRIGGER milestone_return_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON milestone_return
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE milestone_return IS 'Why a hand-in was sent back; the next one answers it'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE milestone_return');
  }
}
