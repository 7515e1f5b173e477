import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands ready before a tender: intentions, surveys of the need, reviewed plans, the acceptance plan. */
export class CreateGroundwork20250101000130 implements MigrationInterface {
  name = 'CreateGroundwork20250101000130';

  async up(db: QueryRunner): Promise<void> {
    await db.query(INTENTIONS);
    await db.query(SURVEYS);
    await db.query(PLANS);
    await db.query(GROUNDWORK);
    await db.query(
      codes('public_notice', 'kind', (known) => `${known} || ', ''intention'', ''intention-withdrawn'''`),
    );
    await db.query(codes('tender_approval', 'kind', (known) => `${known} || ', ''no-intention'''`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM tender_approval WHERE kind = 'no-intention'`);
    await db.query(
      codes('tender_approval', 'kind', (known) => `replace(${known}, ', ''no-intention''', '')`),
    );
    await db.query(
      codes(
        'public_notice',
        'kind',
        (known) => `replace(${known}, ', ''intention'', ''intention-withdrawn''', '')`,
      ),
    );
    await db.query(`
      DROP TABLE tender_groundwork, plan_review, procurement_plan, need_survey;
      DROP VIEW tendering_intention_public;
      DROP TABLE procurement_intention;
      ALTER TABLE tender DROP COLUMN acceptance_plan`);
  }
}

/** Rewrites the list of codes that a column takes, whatever other migrations have put there. */
function codes(table: string, column: string, change: (known: string) => string): string {
  const name = `${table}_${column}_check`;
  return `DO $$
    DECLARE known text;
    BEGIN
      SELECT string_agg(quote_literal(code[1]), ', ') INTO known FROM (
        SELECT regexp_matches(pg_get_constraintdef(oid), '''([\\w-]+)''', 'g') AS code
          FROM pg_constraint WHERE conname = '${name}') AS listed;
      known := ${change('known')};
      ALTER TABLE ${table} DROP CONSTRAINT ${name};
      EXECUTE format('ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${column} IN (%s)) NOT VALID', known);
    END $$`;
}

const INTENTIONS = `
  CREATE TABLE procurement_intention (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT procurement_intention_state_check
      CHECK (state IN ('drafted', 'published', 'superseded', 'withdrawn')),
    buyer_id uuid NOT NULL REFERENCES unit (id),
    edition integer NOT NULL CHECK (edition >= 1),
    revises uuid CONSTRAINT procurement_intention_revised_once UNIQUE REFERENCES procurement_intention (id),
    title text NOT NULL CHECK (title ~ '\\S'),
    item_ids uuid[] NOT NULL CHECK (cardinality(item_ids) > 0),
    summary text NOT NULL CHECK (summary ~ '\\S'),
    budget_fen bigint NOT NULL CHECK (budget_fen > 0),
    expected_month text NOT NULL CHECK (expected_month ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
    reserved_for text NOT NULL CONSTRAINT procurement_intention_reserved_for_check
      CHECK (reserved_for IN ('nobody', 'small-and-medium-enterprises')),
    published_on date,
    withdrawn_on date,
    withdrawal_reason text CHECK (withdrawal_reason ~ '\\S'),
    drafted_by uuid NOT NULL REFERENCES account (id),
    CONSTRAINT procurement_intention_first_edition CHECK ((edition = 1) = (revises IS NULL)),
    CONSTRAINT procurement_intention_public_since CHECK (state = 'drafted' OR published_on IS NOT NULL),
    CONSTRAINT procurement_intention_withdrawn_why CHECK ((state = 'withdrawn') <= (withdrawn_on IS NOT NULL
      AND withdrawal_reason IS NOT NULL))
  );
  CREATE INDEX procurement_intention_buyer ON procurement_intention (buyer_id, id);
  CREATE INDEX procurement_intention_items ON procurement_intention USING gin (item_ids);
  CREATE INDEX procurement_intention_drafter ON procurement_intention (drafted_by);
  COMMENT ON TABLE procurement_intention IS 'Editions of procurement intentions (采购意向); what is published is never edited';
  CREATE VIEW tendering_intention_public AS
    SELECT i.id, i.edition, i.title, i.summary, i.budget_fen, i.expected_month, i.reserved_for, i.published_on,
           i.withdrawn_on, i.withdrawal_reason, u.name AS buyer
      FROM procurement_intention i JOIN unit u ON u.id = i.buyer_id WHERE i.state <> 'drafted'`;

const SURVEYS = `
  CREATE TABLE need_survey (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    buyer_id uuid NOT NULL REFERENCES unit (id),
    item_ids uuid[] NOT NULL CHECK (cardinality(item_ids) > 0),
    methods text[] NOT NULL CHECK (cardinality(methods) > 0
      AND methods <@ ARRAY['inquiry', 'expert-discussion', 'questionnaire', 'visit']),
    objects jsonb NOT NULL CHECK (jsonb_array_length(objects) > 0),
    summary text NOT NULL CHECK (summary ~ '\\S'),
    surveyed_from date NOT NULL,
    surveyed_to date NOT NULL,
    file_ids uuid[] NOT NULL,
    surveyor_id uuid REFERENCES organization (id),
    recorded_by uuid NOT NULL REFERENCES account (id),
    CONSTRAINT need_survey_days_check CHECK (surveyed_from <= surveyed_to)
  );
  CREATE INDEX need_survey_buyer ON need_survey (buyer_id, id);
  CREATE INDEX need_survey_items ON need_survey USING gin (item_ids);
  CREATE INDEX need_survey_surveyor ON need_survey (surveyor_id);
  CREATE INDEX need_survey_recorder ON need_survey (recorded_by);
  CREATE TRIGGER need_survey_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON need_survey
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON TABLE need_survey IS 'Records of surveys of needs (需求调查, 财库〔2021〕22号)';
  COMMENT ON COLUMN need_survey.surveyor_id IS 'Who did it for the street: may not bid for the items'`;

const PLANS = `
  CREATE TABLE procurement_plan (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT procurement_plan_state_check CHECK (state IN ('drafted', 'submitted', 'approved')),
    buyer_id uuid NOT NULL REFERENCES unit (id),
    title text NOT NULL CHECK (title ~ '\\S'),
    item_ids uuid[] NOT NULL CHECK (cardinality(item_ids) > 0),
    method text NOT NULL,
    budget_fen bigint NOT NULL CHECK (budget_fen > 0),
    contracting text NOT NULL CHECK (contracting ~ '\\S'),
    management text NOT NULL CHECK (management ~ '\\S'),
    planner_id uuid REFERENCES organization (id),
    needs_key_review boolean NOT NULL,
    round integer NOT NULL CHECK (round >= 0),
    approved_on date,
    drafted_by uuid NOT NULL REFERENCES account (id),
    CONSTRAINT procurement_plan_approved_check CHECK ((state = 'approved') <= (approved_on IS NOT NULL))
  );
  CREATE INDEX procurement_plan_buyer ON procurement_plan (buyer_id, id);
  CREATE INDEX procurement_plan_items ON procurement_plan USING gin (item_ids);
  CREATE INDEX procurement_plan_planner ON procurement_plan (planner_id);
  CREATE INDEX procurement_plan_drafter ON procurement_plan (drafted_by);
  COMMENT ON TABLE procurement_plan IS 'Procurement plans (采购实施计划, 财库〔2021〕22号)';
  CREATE TABLE plan_review (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    plan_id uuid NOT NULL REFERENCES procurement_plan (id),
    kind text NOT NULL CONSTRAINT plan_review_kind_check CHECK (kind IN ('general', 'key')),
    round integer NOT NULL CHECK (round >= 1),
    points jsonb NOT NULL,
    passed boolean NOT NULL,
    opinion text NOT NULL CHECK (opinion ~ '\\S'),
    reviewed_on date NOT NULL,
    reviewed_by uuid NOT NULL REFERENCES account (id),
    CONSTRAINT plan_review_once UNIQUE (plan_id, round, kind)
  );
  CREATE INDEX plan_review_reviewer ON plan_review (reviewed_by);
  CREATE TRIGGER plan_review_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON plan_review
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON TABLE plan_review IS 'General and key reviews of plans (一般性审查, 重点审查), by others than the drafter'`;

const GROUNDWORK = `
  ALTER TABLE tender ADD COLUMN acceptance_plan jsonb;
  COMMENT ON COLUMN tender.acceptance_plan IS '履约验收方案: subject, time, way, procedure, content, standard';
  CREATE TABLE tender_groundwork (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    tender_id uuid NOT NULL CONSTRAINT tender_groundwork_once UNIQUE REFERENCES tender (id),
    intention_id uuid REFERENCES procurement_intention (id),
    unforeseeable_reason text,
    consultation_id uuid REFERENCES consultation (id),
    survey_id uuid REFERENCES need_survey (id),
    plan_id uuid REFERENCES procurement_plan (id)
  );
  CREATE INDEX tender_groundwork_intention ON tender_groundwork (intention_id);
  CREATE INDEX tender_groundwork_consultation ON tender_groundwork (consultation_id);
  CREATE INDEX tender_groundwork_survey ON tender_groundwork (survey_id);
  CREATE INDEX tender_groundwork_plan ON tender_groundwork (plan_id);
  CREATE TRIGGER tender_groundwork_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tender_groundwork
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON TABLE tender_groundwork IS 'The intention, consultation, survey and plan on which a tender was published'`;
