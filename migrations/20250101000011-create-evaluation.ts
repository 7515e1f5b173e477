import type { MigrationInterface, QueryRunner } from 'typeorm';

const VISITS = `
  CREATE TABLE evaluation_plan (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    contract_id uuid NOT NULL UNIQUE REFERENCES contract (id),
    buyer_id uuid NOT NULL REFERENCES unit (id),
    community_id uuid NOT NULL REFERENCES unit (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    title text NOT NULL,
    category text NOT NULL REFERENCES service_category (code),
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    accepted_on date NOT NULL,
    template text NOT NULL,
    points jsonb NOT NULL CHECK (jsonb_typeof(points) = 'array'),
    due_time text NOT NULL CHECK (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
  );
  CREATE INDEX evaluation_plan_buyer ON evaluation_plan (buyer_id, id);
  CREATE INDEX evaluation_plan_organization ON evaluation_plan (organization_id, id);
  COMMENT ON TABLE evaluation_plan IS 'What is evaluated of a contract; facts and template as they were frozen';
  CREATE TABLE visit (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('planned', 'open', 'assigned', 'submitted', 'concluded', 'skipped')),
    plan_id uuid NOT NULL REFERENCES evaluation_plan (id),
    contract_id uuid NOT NULL REFERENCES contract (id),
    code text NOT NULL,
    nominal_on date NOT NULL,
    due_on date NOT NULL,
    provisional boolean NOT NULL,
    due_at timestamptz NOT NULL,
    opened_at timestamptz,
    seed text,
    strata jsonb,
    assignment jsonb,
    evaluator_id uuid REFERENCES account (id),
    evaluator_unit_id uuid REFERENCES unit (id),
    questionnaire_id uuid REFERENCES questionnaire_version (id),
    result jsonb,
    score numeric(5, 2) CHECK (score BETWEEN 0 AND 100),
    concluded_on date,
    skip_reason text,
    UNIQUE (plan_id, code),
    CHECK (due_on >= nominal_on),
    CHECK ((evaluator_id IS NULL) = (evaluator_unit_id IS NULL)),
    CHECK (state IN ('planned', 'skipped') OR (opened_at IS NOT NULL AND seed IS NOT NULL
      AND questionnaire_id IS NOT NULL AND strata IS NOT NULL)),
    CHECK (state NOT IN ('assigned', 'submitted', 'concluded') OR evaluator_id IS NOT NULL),
    CHECK (state <> 'skipped' OR skip_reason IS NOT NULL),
    CHECK (state NOT IN ('submitted', 'concluded') OR (result IS NOT NULL AND concluded_on IS NOT NULL))
  );
  CREATE INDEX visit_contract ON visit (contract_id, id);
  CREATE INDEX visit_evaluator ON visit (evaluator_id, id);
  CREATE INDEX visit_evaluator_unit ON visit (evaluator_unit_id, id);
  CREATE INDEX visit_under_way ON visit (evaluator_id) WHERE state = 'assigned';
  CREATE INDEX visit_provisional ON visit (id) WHERE provisional;
  CREATE INDEX visit_unfinished ON visit (nominal_on) WHERE state IN ('planned', 'open', 'assigned');
  COMMENT ON COLUMN visit.nominal_on IS 'The matching day before any rolling';
  COMMENT ON COLUMN visit.provisional IS 'The working-day calendar of its year was not loaded: the day may still move';
  COMMENT ON COLUMN visit.seed IS 'Behind assignment and sample; anybody can repeat both from it';
  CREATE TABLE visit_sample (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    visit_id uuid NOT NULL REFERENCES visit (id),
    recipient_id uuid NOT NULL REFERENCES service_recipient (id),
    stratum text NOT NULL,
    list text NOT NULL CHECK (list IN ('main', 'reserve')),
    position integer NOT NULL CHECK (position > 0),
    outcome text CHECK (outcome IN ('refused', 'unreachable')),
    UNIQUE (visit_id, recipient_id),
    UNIQUE (visit_id, list, position)
  );
  COMMENT ON COLUMN visit_sample.outcome IS 'That somebody answered is what survey_response says';
  CREATE TABLE visit_notice (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    visit_id uuid NOT NULL REFERENCES visit (id),
    kind text NOT NULL CHECK (kind IN ('reminder', 'lead-escalation', 'district-escalation')),
    due_on date NOT NULL,
    provisional boolean NOT NULL,
    due_at timestamptz NOT NULL,
    account_ids uuid[] NOT NULL,
    sent_at timestamptz,
    called_off_at timestamptz,
    UNIQUE (visit_id, kind),
    CHECK (sent_at IS NULL OR called_off_at IS NULL)
  )`;

const JUDGING = `
  CREATE TABLE evaluation (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('drafted', 'submitted', 'returned', 'approved', 'delivered', 'appealed',
      'decided', 'concluded', 'published')),
    plan_id uuid NOT NULL REFERENCES evaluation_plan (id),
    contract_id uuid NOT NULL REFERENCES contract (id),
    kind text NOT NULL CHECK (kind IN ('final')),
    indicators jsonb NOT NULL CHECK (jsonb_typeof(indicators) = 'array'),
    bands jsonb NOT NULL CHECK (jsonb_typeof(bands) = 'object'),
    body_id uuid REFERENCES unit (id),
    submitted_by uuid REFERENCES account (id),
    approved_by uuid REFERENCES account (id),
    vetoes text[] NOT NULL,
    score numeric(5, 2) CHECK (score BETWEEN 0 AND 100),
    grade text CHECK (grade IN ('excellent', 'good', 'qualified', 'unqualified')),
    concluded_on date,
    CHECK (approved_by <> submitted_by),
    CHECK (state = 'drafted' OR (body_id IS NOT NULL AND submitted_by IS NOT NULL AND score IS NOT NULL
      AND grade IS NOT NULL)),
    CHECK (state NOT IN ('concluded', 'published') OR (approved_by IS NOT NULL AND concluded_on IS NOT NULL))
  );
  CREATE UNIQUE INDEX one_final_evaluation ON evaluation (contract_id) WHERE kind = 'final';
  CREATE INDEX evaluation_body ON evaluation (body_id, id);
  CREATE INDEX evaluation_plan_id ON evaluation (plan_id);
  CREATE INDEX evaluation_concluded ON evaluation (concluded_on) WHERE concluded_on IS NOT NULL;
  COMMENT ON COLUMN evaluation.indicators IS 'With their weights, as they were when it was drafted';
  CREATE TABLE evaluation_score (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    evaluation_id uuid NOT NULL REFERENCES evaluation (id),
    indicator text NOT NULL,
    weight numeric(5, 2) NOT NULL CHECK (weight BETWEEN 0 AND 100),
    score numeric(5, 2) NOT NULL CHECK (score BETWEEN 0 AND 100),
    UNIQUE (evaluation_id, indicator)
  );
  CREATE TABLE ranking (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    edition integer NOT NULL UNIQUE CHECK (edition > 0),
    as_of date NOT NULL,
    settings jsonb NOT NULL,
    computed_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE TABLE ranking_entry (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    ranking_id uuid NOT NULL REFERENCES ranking (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    position integer NOT NULL CHECK (position > 0),
    outcome text NOT NULL CHECK (outcome IN ('ranked', 'not-ranked', 'excluded')),
    rank integer CHECK (rank > 0),
    score numeric(5, 2) CHECK (score BETWEEN 0 AND 100),
    parts jsonb NOT NULL,
    missing text[] NOT NULL,
    capped boolean NOT NULL,
    projects jsonb NOT NULL,
    UNIQUE (ranking_id, organization_id),
    UNIQUE (ranking_id, position),
    CHECK ((outcome = 'ranked') = (rank IS NOT NULL AND score IS NOT NULL))
  );
  CREATE INDEX ranking_entry_organization ON ranking_entry (organization_id, id);
  COMMENT ON TABLE ranking IS 'Editions of the ranking with method and inputs: never changed, only followed by the next';
  CREATE TRIGGER ranking_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ranking
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ranking_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ranking_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`;

/** Evaluation plans, return visits, evaluations, rankings. */
export class CreateEvaluation20250101000011 implements MigrationInterface {
  name = 'CreateEvaluation20250101000011';

  async up(db: QueryRunner): Promise<void> {
    await db.query(VISITS);
    await db.query(JUDGING);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE ranking_entry, ranking, evaluation_score, evaluation, visit_notice, visit_sample, visit,
                 evaluation_plan`);
  }
}
