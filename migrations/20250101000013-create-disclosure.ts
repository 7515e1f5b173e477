import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public notice board. */
export class CreateDisclosure20250101000013 implements MigrationInterface {
  name = 'CreateDisclosure20250101000013';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE public_notice (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        event_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('tender', 'termination', 'cancellation', 'result', 'contract', 'acceptance',
          'evaluation', 'ranking')),
        title text NOT NULL,
        subject_id uuid NOT NULL,
        text text NOT NULL,
        facts jsonb NOT NULL CHECK (jsonb_typeof(facts) = 'array'),
        notice_table jsonb,
        published_from date NOT NULL,
        published_to date,
        CHECK (published_to >= published_from)
      );
      CREATE UNIQUE INDEX one_notice_per_event ON public_notice (event_id);
      CREATE INDEX public_notice_kind ON public_notice (kind, id);
      CREATE INDEX public_notice_subject ON public_notice (subject_id, id);
      COMMENT ON TABLE public_notice IS 'Everybody may read it; append-only, a correction is another notice';
      COMMENT ON COLUMN public_notice.published_to IS 'Last day of the notice period where a rule sets one';
      CREATE TRIGGER public_notice_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON public_notice
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE public_notice');
  }
}
