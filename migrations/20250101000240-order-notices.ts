import type { MigrationInterface, QueryRunner } from 'typeorm';

const FEED_LOCK = 7_140_020;

/** The order in which notices were committed, for programs that follow the board. */
export class OrderNotices20250101000240 implements MigrationInterface {
  name = 'OrderNotices20250101000240';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE public_notice ADD COLUMN position bigint;
      ALTER TABLE public_notice DISABLE TRIGGER public_notice_append_only;
      UPDATE public_notice n SET position = o.position
        FROM (SELECT id, row_number() OVER (ORDER BY id) AS position FROM public_notice) o WHERE o.id = n.id;
      ALTER TABLE public_notice ENABLE TRIGGER public_notice_append_only;
      CREATE SEQUENCE public_notice_position OWNED BY public_notice.position;
      SELECT setval('public_notice_position', (SELECT coalesce(max(position), 0) + 1 FROM public_notice), false);
      ALTER TABLE public_notice ALTER COLUMN position SET NOT NULL;
      CREATE UNIQUE INDEX public_notice_in_order ON public_notice (position);
      COMMENT ON COLUMN public_notice.position IS
        'Order of commit: given under a lock that its writer holds until then, so nothing appears before what a reader has';
      CREATE FUNCTION place_notice() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_advisory_xact_lock(${FEED_LOCK});
          NEW.position := nextval('public_notice_position');
          RETURN NEW;
        END $$;
      CREATE TRIGGER public_notice_placed BEFORE INSERT ON public_notice
        FOR EACH ROW EXECUTE FUNCTION place_notice()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER public_notice_placed ON public_notice;
      DROP FUNCTION place_notice();
      ALTER TABLE public_notice DROP COLUMN position`);
  }
}
