import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Red flags in answers, one ticket for each kind and visit, and reminders of called units. */
export class FlagAnswers20250101000221 implements MigrationInterface {
  name = 'FlagAnswers20250101000221';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE visit_flag (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        visit_id uuid NOT NULL REFERENCES visit (id),
        kind text NOT NULL CHECK (kind IN ('not-received', 'charged', 'privacy', 'safety')),
        due_at timestamptz NOT NULL,
        UNIQUE (visit_id, kind),
        CHECK (due_at > created_at)
      );
      COMMENT ON TABLE visit_flag IS 'What somebody said on a visit, never who; its id is the source of the ticket';
      ALTER TABLE ticket_call ADD COLUMN reminded_at timestamptz`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE visit_flag; ALTER TABLE ticket_call DROP COLUMN reminded_at');
  }
}
