import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questionnaires, one-time links, answers. */
export class CreateSurveys20250101000007 implements MigrationInterface {
  name = 'CreateSurveys20250101000007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE questionnaire_version (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{0,39}$'),
        number integer NOT NULL CHECK (number > 0),
        title jsonb NOT NULL,
        questions jsonb NOT NULL,
        UNIQUE (code, number)
      );
      COMMENT ON TABLE questionnaire_version IS 'Published versions: never edited, only followed by the next number';
      CREATE TRIGGER questionnaire_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON questionnaire_version
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE survey_link (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        questionnaire_id uuid NOT NULL REFERENCES questionnaire_version (id),
        topic text NOT NULL,
        group_id uuid NOT NULL,
        subject_id uuid NOT NULL,
        token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        expires_at timestamptz NOT NULL,
        answered_at timestamptz,
        revoked_at timestamptz,
        CHECK (expires_at > created_at)
      );
      CREATE INDEX survey_link_group ON survey_link (group_id, subject_id);
      CREATE UNIQUE INDEX one_live_link ON survey_link (subject_id) WHERE answered_at IS NULL AND revoked_at IS NULL;
      COMMENT ON COLUMN survey_link.token_hash IS 'SHA-256; the token itself is stored nowhere';
      COMMENT ON COLUMN survey_link.subject_id IS 'A reference of the context that asks: no name, no phone';
      CREATE TABLE survey_response (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        questionnaire_id uuid NOT NULL REFERENCES questionnaire_version (id),
        topic text NOT NULL,
        group_id uuid NOT NULL,
        subject_id uuid NOT NULL UNIQUE,
        channel text NOT NULL CHECK (channel IN ('link', 'phone')),
        answers jsonb NOT NULL CHECK (jsonb_typeof(answers) = 'object'),
        recorded_by uuid REFERENCES account (id),
        CHECK ((channel = 'link') = (recorded_by IS NULL))
      );
      CREATE INDEX survey_response_group ON survey_response (group_id);
      COMMENT ON TABLE survey_response IS 'One response a person and occasion; read from outside as figures only'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE survey_response, survey_link, questionnaire_version');
  }
}
