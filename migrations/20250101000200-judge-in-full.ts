import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARTIES = JSON.stringify([
  {
    ...{ party: 'thirdParty', weight: '50' },
    kinds: [
      { kind: 'third-party', weight: '80' },
      { kind: 'notable', weight: '20' },
    ],
  },
  { party: 'purchaser', weight: '20', kinds: [{ kind: 'purchaser', weight: '100' }] },
  {
    ...{ party: 'community', weight: '15' },
    kinds: [
      { kind: 'community-representative', weight: '60' },
      { kind: 'community-team', weight: '40' },
    ],
  },
  { party: 'recipients', weight: '15', kinds: [{ kind: 'recipients', weight: '100' }] },
]);
const VETOES = JSON.stringify([
  { code: 'safety-accident', name: '安全责任事故' },
  { code: 'false-ledger', name: '服务台账造假' },
  { code: 'misused-funds', name: '挪用项目资金' },
  { code: 'privacy-leak', name: '泄露服务对象隐私' },
  { code: 'subletting', name: '转包' },
]);

/** The whole life of an evaluation: self-report, opinions, editions of the scores, return, delivery, appeal. */
export class JudgeInFull20250101000200 implements MigrationInterface {
  name = 'JudgeInFull20250101000200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `ALTER TABLE evaluation ADD COLUMN rules jsonb, ADD COLUMN edition integer NOT NULL DEFAULT 0,
         ADD COLUMN self_report_by date, ADD COLUMN delivered_on date, ADD COLUMN appeal_by date`,
    );
    await db.query(
      `UPDATE evaluation SET edition = CASE WHEN score IS NULL THEN 0 ELSE 1 END,
         delivered_on = concluded_on, appeal_by = concluded_on,
         rules = jsonb_build_object('bands', bands, 'parties', '${PARTIES}'::jsonb, 'vetoes', '${VETOES}'::jsonb,
           'consequences', '[]'::jsonb, 'indicators', (SELECT jsonb_agg(i || jsonb_build_object('name', i ->> 'indicator',
             'method', 'score', 'evidence', false)) FROM jsonb_array_elements(indicators) i))`,
    );
    await db.query(`
      ALTER TABLE evaluation ALTER COLUMN rules SET NOT NULL, ALTER COLUMN edition DROP DEFAULT,
        DROP COLUMN indicators, DROP COLUMN bands,
        ADD CONSTRAINT evaluation_rules_object CHECK (jsonb_typeof(rules) = 'object'),
        ADD CONSTRAINT evaluation_edition_counts CHECK (edition >= 0 AND (edition > 0) = (score IS NOT NULL)),
        ADD CONSTRAINT evaluation_delivered CHECK (state NOT IN ('delivered', 'appealed', 'decided', 'concluded',
          'published') OR num_nulls(delivered_on, appeal_by) = 0);
      COMMENT ON COLUMN evaluation.rules IS 'Indicators, bands, parties, vetoes and consequences: frozen with the contract';
      COMMENT ON COLUMN evaluation.self_report_by IS 'Scores wait for the self-report until then; null: no calendar yet';
      COMMENT ON COLUMN evaluation.appeal_by IS 'Last day for an appeal';
      CREATE TABLE evaluation_edition (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        evaluation_id uuid NOT NULL REFERENCES evaluation (id),
        edition integer NOT NULL CHECK (edition > 0),
        cause text NOT NULL CHECK (cause IN ('sheet', 'appeal')),
        made_by uuid NOT NULL REFERENCES account (id),
        unit_id uuid NOT NULL REFERENCES unit (id),
        total text NOT NULL,
        score numeric(5, 2) NOT NULL CHECK (score BETWEEN 0 AND 100),
        grade text NOT NULL CHECK (grade IN ('excellent', 'good', 'qualified', 'unqualified')),
        vetoes text[] NOT NULL,
        veto_facts text,
        parties jsonb NOT NULL,
        CONSTRAINT evaluation_edition_once UNIQUE (evaluation_id, edition)
      );
      INSERT INTO evaluation_edition (id, version, created_at, evaluation_id, edition, cause, made_by, unit_id, total,
          score, grade, vetoes, parties)
        SELECT gen_random_uuid(), 1, created_at, id, 1, 'sheet', submitted_by, body_id, score::text, score, grade, vetoes, '[]'
          FROM evaluation WHERE score IS NOT NULL;
      ALTER TABLE evaluation_score ADD COLUMN edition integer NOT NULL DEFAULT 1 CHECK (edition > 0),
        ADD COLUMN finding jsonb NOT NULL DEFAULT '{}', ADD COLUMN evidence text, ADD COLUMN file_ids uuid[] NOT NULL DEFAULT '{}',
        DROP CONSTRAINT evaluation_score_evaluation_id_indicator_key,
        ADD CONSTRAINT evaluation_score_once UNIQUE (evaluation_id, edition, indicator);
      ALTER TABLE evaluation_score ALTER COLUMN edition DROP DEFAULT, ALTER COLUMN finding DROP DEFAULT,
        ALTER COLUMN file_ids DROP DEFAULT;
      CREATE TRIGGER evaluation_edition_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evaluation_edition
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER evaluation_score_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON evaluation_score
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await db.query(`
      CREATE TABLE evaluation_return (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        evaluation_id uuid NOT NULL REFERENCES evaluation (id),
        edition integer NOT NULL,
        reasons text NOT NULL CHECK (reasons ~ '\\S'),
        returned_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT evaluation_return_once UNIQUE (evaluation_id, edition)
      );
      CREATE TABLE self_report (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        evaluation_id uuid NOT NULL CONSTRAINT self_report_once UNIQUE REFERENCES evaluation (id),
        text text NOT NULL CHECK (text ~ '\\S'),
        file_ids uuid[] NOT NULL,
        reported_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE TABLE evaluation_opinion (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        evaluation_id uuid NOT NULL REFERENCES evaluation (id),
        kind text NOT NULL CHECK (kind IN ('notable', 'purchaser', 'community-representative', 'community-team')),
        unit_id uuid NOT NULL REFERENCES unit (id),
        given_by uuid NOT NULL REFERENCES account (id),
        score numeric(5, 2) NOT NULL CHECK (score BETWEEN 0 AND 100),
        heard integer NOT NULL CHECK (heard BETWEEN 1 AND 10000),
        comment text NOT NULL CHECK (comment ~ '\\S'),
        file_ids uuid[] NOT NULL,
        CONSTRAINT evaluation_opinion_once UNIQUE (evaluation_id, kind, unit_id)
      );
      COMMENT ON COLUMN evaluation_opinion.heard IS 'How many people stand behind it; who they are is not kept';
      CREATE TABLE appeal (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT appeal_state_check CHECK (state IN ('lodged', 'upheld', 'refused', 'withdrawn')),
        evaluation_id uuid CONSTRAINT appeal_once_evaluation UNIQUE REFERENCES evaluation (id),
        organization_id uuid NOT NULL REFERENCES organization (id),
        grounds text NOT NULL CHECK (grounds ~ '\\S'),
        file_ids uuid[] NOT NULL,
        lodged_by uuid NOT NULL REFERENCES account (id),
        lodged_on date NOT NULL,
        decide_by date NOT NULL,
        decided_by uuid REFERENCES account (id),
        decided_unit_id uuid REFERENCES unit (id),
        decided_on date,
        reasons text,
        CONSTRAINT appeal_subject CHECK (num_nonnulls(evaluation_id) = 1),
        CONSTRAINT appeal_decided CHECK (state NOT IN ('upheld', 'refused')
          OR num_nulls(decided_by, decided_unit_id, decided_on, reasons) = 0)
      );
      CREATE INDEX appeal_organization ON appeal (organization_id, id);
      CREATE INDEX appeal_decided_unit ON appeal (decided_unit_id, id) WHERE decided_unit_id IS NOT NULL;
      CREATE INDEX evaluation_plan_community ON evaluation_plan (community_id, id);
      COMMENT ON TABLE appeal IS 'Objections of an organization to a result, once each'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX evaluation_plan_community;
      DROP TABLE appeal, evaluation_opinion, self_report, evaluation_return;
      DROP TRIGGER evaluation_score_append_only ON evaluation_score;
      DELETE FROM evaluation_score s USING evaluation e WHERE e.id = s.evaluation_id AND e.edition <> s.edition;
      ALTER TABLE evaluation_score DROP CONSTRAINT evaluation_score_once, DROP COLUMN edition, DROP COLUMN finding,
        DROP COLUMN evidence, DROP COLUMN file_ids,
        ADD CONSTRAINT evaluation_score_evaluation_id_indicator_key UNIQUE (evaluation_id, indicator);
      DROP TABLE evaluation_edition;
      ALTER TABLE evaluation ADD COLUMN indicators jsonb, ADD COLUMN bands jsonb;
      UPDATE evaluation SET bands = rules -> 'bands', indicators = (SELECT jsonb_agg(jsonb_build_object('indicator',
        i -> 'indicator', 'weight', i -> 'weight')) FROM jsonb_array_elements(rules -> 'indicators') i);
      ALTER TABLE evaluation ALTER COLUMN indicators SET NOT NULL, ALTER COLUMN bands SET NOT NULL,
        ADD CONSTRAINT evaluation_indicators_check CHECK (jsonb_typeof(indicators) = 'array'),
        ADD CONSTRAINT evaluation_bands_check CHECK (jsonb_typeof(bands) = 'object'),
        DROP COLUMN rules, DROP COLUMN edition, DROP COLUMN self_report_by, DROP COLUMN delivered_on, DROP COLUMN appeal_by`);
  }
}
