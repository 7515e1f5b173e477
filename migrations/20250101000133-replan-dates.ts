import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days that hang on a calendar which is not loaded, or is corrected, are planned anew; the days before stay on record. */
export class ReplanDates20250101000133 implements MigrationInterface {
  name = 'ReplanDates20250101000133';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE award ADD COLUMN sign_provisional boolean NOT NULL DEFAULT false;
      ALTER TABLE award ALTER COLUMN sign_provisional DROP DEFAULT;
      COMMENT ON COLUMN award.sign_provisional IS 'sign_by is the raw day: the calendar of its year is not loaded';
      CREATE TABLE date_replan (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id),
        award_id uuid REFERENCES award (id),
        field text NOT NULL CONSTRAINT date_replan_field_check
          CHECK (field IN ('deadline', 'notice-ends', 'contractable-from', 'sign-by')),
        before date NOT NULL,
        after date NOT NULL,
        calendar_year integer NOT NULL,
        CONSTRAINT date_replan_moved_check CHECK (before <> after)
      );
      CREATE INDEX date_replan_tender ON date_replan (tender_id, id);
      CREATE INDEX date_replan_award ON date_replan (award_id);
      CREATE TRIGGER date_replan_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON date_replan
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE date_replan IS 'Old and new days of tenders after a calendar was loaded or corrected'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE date_replan; ALTER TABLE award DROP COLUMN sign_provisional');
  }
}
