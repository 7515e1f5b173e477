import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Interviews that are still being written down, sealed, until they are handed in, dropped or out of time. */
export class KeepInterviewDrafts20250101000312 implements MigrationInterface {
  name = 'KeepInterviewDrafts20250101000312';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE interview_draft (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        visit_id uuid NOT NULL REFERENCES visit (id),
        sample_id uuid NOT NULL CONSTRAINT one_interview_draft UNIQUE REFERENCES visit_sample (id),
        revision integer NOT NULL CHECK (revision >= 1),
        content_sealed bytea,
        saved_by uuid NOT NULL REFERENCES account (id),
        saved_at timestamptz NOT NULL
      );
      CREATE INDEX interview_draft_visit ON interview_draft (visit_id);
      CREATE INDEX interview_draft_saved ON interview_draft (saved_at);
      COMMENT ON COLUMN interview_draft.revision IS 'Counted by the devices: a save is one more than what its device last saw';
      COMMENT ON COLUMN interview_draft.content_sealed IS 'Null once it was discarded: the revision stays, so that a save that comes late is known as one'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE interview_draft');
  }
}
