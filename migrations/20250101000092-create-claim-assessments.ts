import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the community looked after claims while they were carried out; and who published a questionnaire. */
export class CreateClaimAssessments20250101000092 implements MigrationInterface {
  name = 'CreateClaimAssessments20250101000092';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE claim_assessment (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        claim_id uuid NOT NULL REFERENCES claim (id),
        assessed_on date NOT NULL,
        rating text NOT NULL CHECK (rating IN ('good', 'fair', 'poor')),
        finding text NOT NULL CHECK (finding ~ '\\S'),
        assessed_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE INDEX claim_assessment_claim ON claim_assessment (claim_id, id);
      CREATE TRIGGER claim_assessment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim_assessment
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE questionnaire_version ADD published_by uuid REFERENCES account (id);
      COMMENT ON COLUMN questionnaire_version.published_by IS 'Null for those that ship with the program'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE questionnaire_version DROP published_by; DROP TABLE claim_assessment');
  }
}
