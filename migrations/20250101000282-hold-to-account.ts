import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Records of accountability: a unit answers for something, somebody else says what follows. */
export class HoldToAccount20250101000282 implements MigrationInterface {
  name = 'HoldToAccount20250101000282';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE accountability_record (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('opened', 'answered', 'concluded', 'withdrawn')),
        unit_id uuid NOT NULL REFERENCES unit (id),
        cause text NOT NULL CHECK (cause IN ('duty-overdue', 'contract-breach', 'rectification-failed', 'false-evaluation',
          'complaint-upheld', 'other')),
        cause_id uuid,
        facts text NOT NULL CHECK (facts ~ '\\S'),
        basis text NOT NULL CHECK (basis ~ '\\S'),
        file_ids uuid[] NOT NULL,
        opened_by uuid NOT NULL REFERENCES account (id),
        answer_by date NOT NULL,
        provisional boolean NOT NULL,
        answer text CHECK (answer ~ '\\S'),
        answered_on date,
        measure text CHECK (measure IN ('talk', 'correction', 'criticism', 'referral', 'none')),
        reasons text CHECK (reasons ~ '\\S'),
        ended_by uuid REFERENCES account (id),
        ended_on date,
        CHECK ((answer IS NULL) = (answered_on IS NULL)),
        CHECK (state <> 'concluded' OR measure IS NOT NULL),
        CHECK (state IN ('opened', 'answered') OR (ended_on IS NOT NULL AND ended_by IS NOT NULL AND reasons IS NOT NULL)),
        CHECK (state <> 'concluded' OR ended_by <> opened_by)
      );
      CREATE INDEX accountability_record_unit ON accountability_record (unit_id, id);
      COMMENT ON TABLE accountability_record IS 'A unit that has to answer for something (责任追究); nothing follows by itself'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE accountability_record');
  }
}
