import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches of public credit lists, with what they showed and the picture of it (财库〔2016〕125号). */
export class CreateCreditChecks20250101000032 implements MigrationInterface {
  name = 'CreateCreditChecks20250101000032';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE credit_check (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        organization_id uuid NOT NULL REFERENCES organization (id),
        list text NOT NULL CHECK (list IN ('abnormal-activities', 'seriously-dishonest', 'judgment-defaulter',
          'tax-violation', 'procurement-violation')),
        asked_on date NOT NULL,
        result text NOT NULL CHECK (result IN ('clean', 'listed')),
        document text CHECK (document ~ '\\S'),
        source text NOT NULL CHECK (source ~ '\\S'),
        purpose text NOT NULL CHECK (purpose ~ '\\S'),
        file_id uuid NOT NULL REFERENCES stored_file (id),
        unit_id uuid NOT NULL REFERENCES unit (id),
        asked_by uuid NOT NULL REFERENCES account (id),
        CHECK ((result = 'listed') = (document IS NOT NULL))
      );
      CREATE INDEX credit_check_organization ON credit_check (organization_id, id);
      CREATE INDEX credit_check_unit ON credit_check (unit_id, id);
      COMMENT ON TABLE credit_check IS 'Who asked which public list about whom, when, and what it showed; never changed';
      COMMENT ON COLUMN credit_check.document IS 'Number of the decision that was found (文号)';
      COMMENT ON COLUMN credit_check.source IS 'Where it was asked: the site';
      COMMENT ON COLUMN credit_check.purpose IS 'For which purchase or decision it was asked';
      COMMENT ON COLUMN credit_check.file_id IS 'The picture of the answer';
      CREATE TRIGGER credit_check_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_check
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE credit_check');
  }
}
