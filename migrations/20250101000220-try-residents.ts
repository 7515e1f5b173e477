import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts to ask the people of a sample, draws that can be repeated, extensions, key groups. */
export class TryResidents20250101000220 implements MigrationInterface {
  name = 'TryResidents20250101000220';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE service_recipient ADD COLUMN key_group boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN service_recipient.key_group IS 'Of a key group; which one is not kept (个人信息保护法 art. 6)';
      ALTER TABLE visit_sample DROP CONSTRAINT visit_sample_list_check;
      ALTER TABLE visit_sample
        ADD CONSTRAINT visit_sample_list_check CHECK (list IN ('main', 'reserve', 'extension'));
      CREATE TABLE visit_draw (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        visit_id uuid NOT NULL REFERENCES visit (id),
        number integer NOT NULL CHECK (number > 0),
        seed text NOT NULL,
        settings jsonb NOT NULL CHECK (jsonb_typeof(settings) = 'object'),
        population jsonb CHECK (jsonb_typeof(population) = 'array'),
        population_sha256 text NOT NULL CHECK (population_sha256 ~ '^[0-9a-f]{64}$'),
        withdrawn uuid[] NOT NULL,
        main uuid[] NOT NULL,
        reserve uuid[] NOT NULL,
        UNIQUE (visit_id, number),
        CHECK ((number = 1) = (population IS NOT NULL))
      );
      COMMENT ON TABLE visit_draw IS 'Everything by which anybody repeats a draw: references that are no names';
      CREATE TRIGGER visit_draw_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON visit_draw
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE visit_attempt (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        visit_id uuid NOT NULL REFERENCES visit (id),
        sample_id uuid NOT NULL REFERENCES visit_sample (id),
        outcome text NOT NULL CHECK (outcome IN ('answered', 'refused', 'not-reached')),
        person_outcome text CHECK (person_outcome IN ('answered', 'refused', 'unreachable')),
        attempted_at timestamptz NOT NULL,
        client_id text CHECK (client_id ~ '^[!-~]{1,100}$'),
        content_sha256 text NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
        recorded_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT visit_attempt_client_id UNIQUE (visit_id, client_id),
        CHECK (attempted_at <= created_at)
      );
      CREATE INDEX visit_attempt_sample ON visit_attempt (sample_id);
      COMMENT ON COLUMN visit_attempt.client_id IS 'The evaluator''s device names what it sends: sent again, nothing changes';
      CREATE TRIGGER visit_attempt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON visit_attempt
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE visit_attempt, visit_draw;
      ALTER TABLE visit_sample DROP CONSTRAINT visit_sample_list_check;
      ALTER TABLE visit_sample ADD CONSTRAINT visit_sample_list_check CHECK (list IN ('main', 'reserve'));
      ALTER TABLE service_recipient DROP COLUMN key_group`);
  }
}
