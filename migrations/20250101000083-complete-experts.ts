import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Experts from their application on: states with reasons, regions, absences, recusals, and how they conducted themselves. */
export class CompleteExperts20250101000083 implements MigrationInterface {
  name = 'CompleteExperts20250101000083';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE expert
        ADD state text NOT NULL DEFAULT 'active'
          CONSTRAINT expert_state_check CHECK (state IN ('applied', 'active', 'refused', 'suspended', 'withdrawn')),
        ADD areas text[] NOT NULL DEFAULT '{}',
        ADD title text CHECK (title ~ '\\S'),
        ADD entered_by uuid REFERENCES account (id);
      ALTER TABLE expert ALTER state DROP DEFAULT;
      COMMENT ON COLUMN expert.areas IS 'Codes of the places in which he may be drawn; none: everywhere';
      CREATE TABLE expert_decision (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        expert_id uuid NOT NULL REFERENCES expert (id),
        action text NOT NULL,
        reason text NOT NULL CHECK (reason ~ '\\S')
      );
      CREATE INDEX expert_decision_expert ON expert_decision (expert_id, id);
      COMMENT ON TABLE expert_decision IS 'Reasons of the steps in state_change, which refer to them by id';
      CREATE TABLE expert_absence (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        expert_id uuid NOT NULL REFERENCES expert (id),
        absent_from date NOT NULL,
        absent_to date NOT NULL,
        CONSTRAINT expert_absence_days CHECK (absent_to >= absent_from),
        CONSTRAINT expert_absence_once EXCLUDE USING gist
          (expert_id WITH =, daterange(absent_from, absent_to, '[]') WITH &&)
      );
      COMMENT ON COLUMN expert_absence.absent_to IS 'Inclusive';
      CREATE TABLE expert_recusal (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        expert_id uuid NOT NULL REFERENCES expert (id),
        organization_id uuid NOT NULL REFERENCES organization (id),
        reason text NOT NULL CHECK (reason ~ '\\S'),
        CONSTRAINT expert_recusal_once UNIQUE (expert_id, organization_id)
      );
      COMMENT ON TABLE expert_recusal IS 'Said by the expert himself (政府采购法实施条例 art. 9)';
      CREATE TABLE expert_conduct (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        expert_id uuid NOT NULL REFERENCES expert (id),
        tender_id uuid NOT NULL REFERENCES tender (id),
        kind text NOT NULL CHECK (kind IN ('good', 'remark', 'serious')),
        note text NOT NULL CHECK (note ~ '\\S'),
        noted_by uuid NOT NULL REFERENCES account (id),
        noted_on date NOT NULL,
        due_on date NOT NULL,
        answer text CHECK (answer ~ '\\S'),
        answered_on date,
        CONSTRAINT expert_conduct_once UNIQUE (expert_id, tender_id),
        CONSTRAINT expert_conduct_answer CHECK ((answer IS NULL) = (answered_on IS NULL))
      );
      COMMENT ON TABLE expert_conduct IS 'How an expert conducted himself in a review (财库〔2016〕198号)';
      COMMENT ON COLUMN expert_conduct.due_on IS 'Last day for the note; a later one stays marked as late'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE expert_conduct, expert_recusal, expert_absence, expert_decision;
      ALTER TABLE expert DROP COLUMN state, DROP COLUMN areas, DROP COLUMN title, DROP COLUMN entered_by`);
  }
}
