import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The board is listed by the days of its notices, whatever it is narrowed to; its words are in the search index alone. */
export class ListNoticesByDays20250101000320 implements MigrationInterface {
  name = 'ListNoticesByDays20250101000320';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX public_notice_days ON public_notice (published_from, position);
      CREATE INDEX public_notice_kind_days ON public_notice (kind, published_from, position);
      CREATE INDEX public_notice_unit_days ON public_notice (unit_id, published_from, position);
      CREATE INDEX public_notice_unit_kind_days ON public_notice (unit_id, kind, published_from, position);
      DROP INDEX public_notice_kind, public_notice_unit, public_notice_words`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX public_notice_kind ON public_notice (kind, id);
      CREATE INDEX public_notice_unit ON public_notice (unit_id, id);
      CREATE INDEX public_notice_words ON public_notice USING gin (lower(title) gin_trgm_ops);
      DROP INDEX public_notice_days, public_notice_kind_days, public_notice_unit_days, public_notice_unit_kind_days`);
  }
}
