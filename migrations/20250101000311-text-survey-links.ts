import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links of a visit that go to residents by short message. Neither number nor link is kept: both are looked up to send. */
export class TextSurveyLinks20250101000311 implements MigrationInterface {
  name = 'TextSurveyLinks20250101000311';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE visit_text (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        visit_id uuid NOT NULL REFERENCES visit (id),
        sample_id uuid NOT NULL REFERENCES visit_sample (id),
        sent_by uuid NOT NULL REFERENCES account (id),
        attempts integer NOT NULL CHECK (attempts >= 0),
        result text CHECK (result IN ('accepted', 'address-refused', 'refused', 'given-up', 'not-needed')),
        ended_at timestamptz,
        CHECK ((result IS NULL) = (ended_at IS NULL))
      );
      CREATE INDEX visit_text_visit ON visit_text (visit_id, id);
      CREATE UNIQUE INDEX one_text_waiting ON visit_text (sample_id) WHERE result IS NULL;
      COMMENT ON COLUMN visit_text.result IS 'What the gateway said; not-needed where nobody was to be asked any more'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE visit_text');
  }
}
