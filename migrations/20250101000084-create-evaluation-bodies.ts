import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of evaluation bodies, and when their evaluators are away. */
export class CreateEvaluationBodies20250101000084 implements MigrationInterface {
  name = 'CreateEvaluationBodies20250101000084';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER INDEX evaluation_body RENAME TO evaluation_of_body;
      CREATE TABLE evaluation_body (
        id uuid PRIMARY KEY REFERENCES unit (id),
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('applied', 'active', 'refused', 'suspended', 'withdrawn')),
        name text NOT NULL,
        fields text[] NOT NULL,
        areas text[] NOT NULL,
        capacity integer NOT NULL CHECK (capacity BETWEEN 1 AND 100000),
        statement text NOT NULL CHECK (statement ~ '\\S'),
        entered_by uuid REFERENCES account (id)
      );
      COMMENT ON COLUMN evaluation_body.fields IS 'Service categories that it evaluates; none: all';
      COMMENT ON COLUMN evaluation_body.capacity IS 'Visits that all its evaluators together have open at most';
      COMMENT ON COLUMN evaluation_body.statement IS 'Declares that it provides no services that it evaluates';
      CREATE TABLE evaluation_body_decision (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        body_id uuid NOT NULL REFERENCES evaluation_body (id),
        action text NOT NULL,
        reason text NOT NULL CHECK (reason ~ '\\S')
      );
      CREATE INDEX evaluation_body_decision_body ON evaluation_body_decision (body_id, id);
      COMMENT ON TABLE evaluation_body_decision IS 'Reasons of the steps in state_change, which refer to them by id';
      CREATE TABLE evaluator_absence (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        body_id uuid NOT NULL REFERENCES unit (id),
        account_id uuid NOT NULL REFERENCES account (id),
        absent_from date NOT NULL,
        absent_to date NOT NULL,
        CONSTRAINT evaluator_absence_days CHECK (absent_to >= absent_from),
        CONSTRAINT evaluator_absence_once EXCLUDE USING gist
          (account_id WITH =, daterange(absent_from, absent_to, '[]') WITH &&)
      );
      COMMENT ON COLUMN evaluator_absence.absent_to IS 'Inclusive';
      INSERT INTO evaluation_body (id, version, created_at, state, name, fields, areas, capacity, statement)
        SELECT id, 1, now(), 'active', name, '{}', '{}', 1000, '登记前已开展评估的机构' FROM unit WHERE kind = 'evaluation-body'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE evaluator_absence, evaluation_body_decision, evaluation_body;
      ALTER INDEX evaluation_of_body RENAME TO evaluation_body`);
  }
}
