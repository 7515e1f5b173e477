import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROW = 'id uuid PRIMARY KEY, version integer NOT NULL, created_at timestamptz NOT NULL';

/** What the law asks to be written down of personal data: impact assessments, entrusting, leaks. */
export class CreatePrivacyRecords20250101000088 implements MigrationInterface {
  name = 'CreatePrivacyRecords20250101000088';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE impact_assessment (
        ${ROW},
        state text NOT NULL CHECK (state IN ('drafted', 'returned', 'approved')),
        unit_id uuid NOT NULL REFERENCES unit (id),
        title text NOT NULL CHECK (title ~ '\\S'),
        cause text NOT NULL CHECK (cause IN ('sensitive', 'automated', 'entrusting', 'provision', 'publication', 'other')),
        data_kinds text[] NOT NULL CHECK (cardinality(data_kinds) > 0),
        lawfulness text NOT NULL CHECK (lawfulness ~ '\\S'),
        risks text NOT NULL CHECK (risks ~ '\\S'),
        measures text NOT NULL CHECK (measures ~ '\\S'),
        valid_to date NOT NULL,
        drafted_by uuid NOT NULL REFERENCES account (id),
        decided_by uuid REFERENCES account (id),
        decided_on date,
        reason text,
        CONSTRAINT impact_assessment_other CHECK (decided_by <> drafted_by),
        CONSTRAINT impact_assessment_decided CHECK (state <> 'approved' OR decided_on IS NOT NULL)
      );
      CREATE INDEX impact_assessment_unit ON impact_assessment (unit_id, id);
      COMMENT ON TABLE impact_assessment IS '个人信息保护影响评估 (个人信息保护法 art. 55, 56): kept three years and longer; nothing is deleted here';
      COMMENT ON COLUMN impact_assessment.valid_to IS 'Last day on which something may rest on it, inclusive';
      CREATE TABLE entrusted_processing (
        ${ROW},
        state text NOT NULL CHECK (state IN ('active', 'ended', 'settled')),
        unit_id uuid NOT NULL REFERENCES unit (id),
        processor_id uuid NOT NULL REFERENCES unit (id),
        assessment_id uuid NOT NULL REFERENCES impact_assessment (id),
        purpose text NOT NULL CHECK (purpose ~ '\\S'),
        means text NOT NULL CHECK (means ~ '\\S'),
        data_kinds text[] NOT NULL CHECK (cardinality(data_kinds) > 0),
        protection text NOT NULL CHECK (protection ~ '\\S'),
        valid_from date NOT NULL,
        valid_to date NOT NULL,
        ended_on date,
        settled_on date,
        settlement text CHECK (settlement IN ('returned', 'deleted')),
        entered_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT entrusted_processing_other CHECK (processor_id <> unit_id),
        CONSTRAINT entrusted_processing_days CHECK (valid_to >= valid_from),
        CONSTRAINT entrusted_processing_end CHECK (state = 'active' OR ended_on IS NOT NULL),
        CONSTRAINT entrusted_processing_settled
          CHECK ((state <> 'settled' OR settled_on IS NOT NULL) AND (settled_on IS NULL) = (settlement IS NULL))
      );
      CREATE INDEX entrusted_processing_unit ON entrusted_processing (unit_id, id);
      CREATE INDEX entrusted_processing_processor ON entrusted_processing (processor_id, id);
      COMMENT ON TABLE entrusted_processing IS 'Who processes personal data for whom (个人信息保护法 art. 21), kept three years and longer (网络数据安全管理条例 art. 12)';
      CREATE TABLE processing_check (
        ${ROW},
        processing_id uuid NOT NULL REFERENCES entrusted_processing (id),
        checked_on date NOT NULL,
        finding text NOT NULL CHECK (finding ~ '\\S'),
        checked_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE INDEX processing_check_processing ON processing_check (processing_id, id);
      CREATE TRIGGER processing_check_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON processing_check
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE data_incident (
        ${ROW},
        state text NOT NULL CHECK (state IN ('reported', 'contained', 'notified', 'closed')),
        unit_id uuid NOT NULL REFERENCES unit (id),
        discovered_at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind IN ('leak', 'tampering', 'loss')),
        data_kinds text[] NOT NULL CHECK (cardinality(data_kinds) > 0),
        persons integer NOT NULL CHECK (persons >= 0),
        cause text NOT NULL CHECK (cause ~ '\\S'),
        harm text NOT NULL CHECK (harm ~ '\\S'),
        remedy text CHECK (remedy ~ '\\S'),
        authority text CHECK (authority ~ '\\S'),
        authority_at timestamptz,
        persons_at timestamptz,
        persons_exempt text CHECK (persons_exempt ~ '\\S'),
        conclusion text CHECK (conclusion ~ '\\S'),
        reported_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT data_incident_notified CHECK (state IN ('reported', 'contained')
          OR (authority IS NOT NULL AND authority_at IS NOT NULL AND num_nonnulls(persons_at, persons_exempt) = 1)),
        CONSTRAINT data_incident_contained CHECK (state = 'reported' OR remedy IS NOT NULL),
        CONSTRAINT data_incident_closed CHECK (state <> 'closed' OR conclusion IS NOT NULL)
      );
      CREATE INDEX data_incident_unit ON data_incident (unit_id, id);
      COMMENT ON TABLE data_incident IS 'Leaks of personal data and what was done (个人信息保护法 art. 57); names nobody'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE data_incident, processing_check, entrusted_processing, impact_assessment');
  }
}
