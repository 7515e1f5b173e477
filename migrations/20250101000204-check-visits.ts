import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Spot re-visits of the evaluators' own work; what communities think of departments; who answered for what. */
export class CheckVisits20250101000204 implements MigrationInterface {
  name = 'CheckVisits20250101000204';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE back_check (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT back_check_state_check CHECK (state IN ('drawn', 'recorded')),
        visit_id uuid NOT NULL CONSTRAINT back_check_once UNIQUE REFERENCES visit (id),
        evaluator_id uuid NOT NULL REFERENCES account (id),
        evaluator_unit_id uuid NOT NULL REFERENCES unit (id),
        seed text NOT NULL,
        drawn_by uuid NOT NULL REFERENCES account (id),
        checked_by uuid REFERENCES account (id),
        compared integer CHECK (compared > 0),
        disagreed integer CHECK (disagreed BETWEEN 0 AND compared),
        findings text,
        CONSTRAINT back_check_other CHECK (checked_by <> evaluator_id),
        CONSTRAINT back_check_recorded CHECK (state <> 'recorded'
          OR num_nulls(checked_by, compared, disagreed, findings) = 0)
      );
      CREATE INDEX back_check_evaluator ON back_check (evaluator_id, id);
      CREATE INDEX back_check_unit ON back_check (evaluator_unit_id, id);
      COMMENT ON COLUMN back_check.compared IS 'Answers that were asked again; whose they are is not kept';
      CREATE TABLE department_review (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        department_id uuid NOT NULL REFERENCES unit (id),
        community_id uuid NOT NULL REFERENCES unit (id),
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        scores jsonb NOT NULL,
        given_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT department_review_once UNIQUE (department_id, community_id, year)
      );
      CREATE INDEX department_review_community ON department_review (community_id, id);
      CREATE TRIGGER department_review_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON department_review
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE department_review, back_check');
  }
}
