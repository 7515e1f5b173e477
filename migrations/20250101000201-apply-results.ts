import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules of evaluation by editions, what follows from a grade, and orders to put things right. */
export class ApplyResults20250101000201 implements MigrationInterface {
  name = 'ApplyResults20250101000201';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE evaluation_rule_set (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT evaluation_rule_set_state_check CHECK (state IN ('drafted', 'approved', 'refused')),
        valid_from date NOT NULL,
        source text NOT NULL CHECK (source ~ '\\S'),
        rules jsonb NOT NULL CHECK (jsonb_typeof(rules) = 'object'),
        entered_by uuid NOT NULL REFERENCES account (id),
        decided_by uuid REFERENCES account (id),
        decided_on date,
        reason text,
        CONSTRAINT evaluation_rule_set_decided CHECK (state = 'drafted' OR num_nulls(decided_by, decided_on) = 0),
        CONSTRAINT evaluation_rule_set_other CHECK (decided_by <> entered_by),
        CONSTRAINT evaluation_rule_set_beforehand CHECK (state <> 'approved' OR valid_from > decided_on)
      );
      CREATE UNIQUE INDEX evaluation_rule_set_once ON evaluation_rule_set (valid_from) WHERE state <> 'refused';
      COMMENT ON TABLE evaluation_rule_set IS 'In force for contracts signed from its day on, once another account approved it before';
      ALTER TABLE evaluation ADD COLUMN rule_set_id uuid REFERENCES evaluation_rule_set (id);
      CREATE INDEX evaluation_rule_set_id ON evaluation (rule_set_id) WHERE rule_set_id IS NOT NULL;
      COMMENT ON COLUMN evaluation.rule_set_id IS 'Where the rules are from; null: the program''s own'`);
    await db.query(`
      CREATE TABLE consequence (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT consequence_state_check CHECK (state IN ('in-force', 'lifted')),
        evaluation_id uuid NOT NULL REFERENCES evaluation (id),
        contract_id uuid NOT NULL REFERENCES contract (id),
        organization_id uuid NOT NULL REFERENCES organization (id),
        kind text NOT NULL CHECK (kind IN ('tail-factor', 'rectification', 'exclusion', 'priority', 'objective-factor',
          'commendation')),
        grade text NOT NULL CHECK (grade IN ('excellent', 'good', 'qualified', 'unqualified')),
        basis text NOT NULL CHECK (basis ~ '\\S'),
        rule jsonb NOT NULL,
        effective_from date NOT NULL,
        effective_to date,
        appeal_by date NOT NULL,
        provisional boolean NOT NULL,
        sanction_id uuid REFERENCES sanction (id),
        lifted_on date,
        CONSTRAINT consequence_once UNIQUE (evaluation_id, kind),
        CONSTRAINT consequence_lifted CHECK (state <> 'lifted' OR lifted_on IS NOT NULL)
      );
      CREATE INDEX consequence_organization ON consequence (organization_id, id);
      CREATE INDEX consequence_provisional ON consequence (id) WHERE provisional;
      CREATE TABLE rectification (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT rectification_state_check CHECK (state IN ('ordered', 'planned', 'reported', 'passed',
          'failed', 'cancelled')),
        consequence_id uuid NOT NULL CONSTRAINT rectification_once UNIQUE REFERENCES consequence (id),
        contract_id uuid NOT NULL REFERENCES contract (id),
        organization_id uuid NOT NULL REFERENCES organization (id),
        working_days integer NOT NULL CHECK (working_days BETWEEN 1 AND 250),
        due_on date NOT NULL,
        provisional boolean NOT NULL,
        bar_months integer CHECK (bar_months BETWEEN 1 AND 36),
        plan text,
        report text,
        file_ids uuid[] NOT NULL,
        reported_on date,
        verified_by uuid REFERENCES account (id),
        findings text,
        sanction_id uuid REFERENCES sanction (id),
        CONSTRAINT rectification_planned CHECK (state NOT IN ('planned', 'reported') OR plan IS NOT NULL),
        CONSTRAINT rectification_reported CHECK (state <> 'reported' OR num_nulls(report, reported_on) = 0),
        CONSTRAINT rectification_passed CHECK (state <> 'passed' OR num_nulls(verified_by, findings) = 0)
      );
      CREATE INDEX rectification_organization ON rectification (organization_id, id);
      CREATE INDEX rectification_contract ON rectification (contract_id, id);
      CREATE INDEX rectification_provisional ON rectification (id) WHERE provisional;
      ALTER TABLE appeal ADD COLUMN consequence_id uuid CONSTRAINT appeal_once_consequence UNIQUE REFERENCES consequence (id),
        DROP CONSTRAINT appeal_subject,
        ADD CONSTRAINT appeal_subject CHECK (num_nonnulls(evaluation_id, consequence_id) = 1)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM appeal WHERE consequence_id IS NOT NULL;
      ALTER TABLE appeal DROP CONSTRAINT appeal_subject, DROP COLUMN consequence_id,
        ADD CONSTRAINT appeal_subject CHECK (num_nonnulls(evaluation_id) = 1);
      DROP TABLE rectification, consequence;
      ALTER TABLE evaluation DROP COLUMN rule_set_id;
      DROP TABLE evaluation_rule_set`);
  }
}
