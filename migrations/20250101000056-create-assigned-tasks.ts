import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks that departments assign to communities: none without its admission, none admitted without its money. */
export class CreateAssignedTasks20250101000056 implements MigrationInterface {
  name = 'CreateAssignedTasks20250101000056';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE assigned_task (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('applied', 'admitted', 'refused', 'withdrawn', 'done')),
        department_id uuid NOT NULL REFERENCES unit (id),
        community_id uuid NOT NULL REFERENCES unit (id),
        street_id uuid NOT NULL REFERENCES unit (id),
        title text NOT NULL CHECK (title ~ '\\S'),
        description text NOT NULL CHECK (description ~ '\\S'),
        legal_basis text NOT NULL CHECK (legal_basis ~ '\\S'),
        ad_hoc boolean NOT NULL,
        inspections integer NOT NULL CHECK (inspections BETWEEN 0 AND 366),
        valid_from date NOT NULL,
        valid_to date NOT NULL CHECK (valid_to >= valid_from),
        fund_id uuid REFERENCES fund (id),
        amount_fen bigint CHECK (amount_fen > 0),
        waiver text CHECK (waiver ~ '\\S'),
        applied_by uuid NOT NULL REFERENCES account (id),
        decide_by date NOT NULL,
        objection text CHECK (objection ~ '\\S'),
        decided_by uuid REFERENCES account (id),
        decided_on date,
        to_fund_id uuid REFERENCES fund (id),
        refusal text CHECK (refusal IN ('responsibility-unclear', 'not-listed', 'no-funds', 'inspection-cap',
          'beyond-community', 'other')),
        reason text CHECK (reason ~ '\\S'),
        CHECK (num_nonnulls(fund_id, waiver) = 1),
        CHECK ((fund_id IS NULL) = (amount_fen IS NULL)),
        CHECK (decided_by <> applied_by),
        CHECK (state IN ('applied', 'withdrawn') OR num_nulls(decided_by, decided_on) = 0),
        CHECK (state NOT IN ('admitted', 'done') OR waiver IS NOT NULL OR to_fund_id IS NOT NULL),
        CHECK (state <> 'refused' OR num_nulls(refusal, reason) = 0)
      );
      CREATE INDEX assigned_task_department ON assigned_task (department_id, id);
      CREATE INDEX assigned_task_community ON assigned_task (community_id, id);
      CREATE INDEX assigned_task_street ON assigned_task (street_id, id);
      COMMENT ON TABLE assigned_task IS 'A department''s task for a community (准入): decided by the street office, refused ones stay';
      COMMENT ON COLUMN assigned_task.ad_hoc IS 'Outside the department''s yearly plan';
      COMMENT ON COLUMN assigned_task.inspections IS 'Visits of inspection that the task brings to the community';
      COMMENT ON COLUMN assigned_task.waiver IS 'Why it carries no money (城市居民委员会组织法 art. 43); the street''s lead has to agree';
      COMMENT ON COLUMN assigned_task.to_fund_id IS 'The street''s fund to which the money followed the task (费随事转)'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE assigned_task');
  }
}
