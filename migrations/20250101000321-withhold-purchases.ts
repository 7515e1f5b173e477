import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A purchase that an order took off the public's eyes: those who take part in it go on reading it. */
export class WithholdPurchases20250101000321 implements MigrationInterface {
  name = 'WithholdPurchases20250101000321';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE tender ADD COLUMN withheld jsonb CHECK (withheld IS NULL OR jsonb_typeof(withheld) = 'object');
      COMMENT ON COLUMN tender.withheld IS
        'The order by which nobody but those who take part reads it any more, and the notice that tells of it';
      WITH told AS (
        SELECT DISTINCT ON (s.tender_id) s.tender_id, k.id,
               (SELECT jsonb_object_agg(f ->> 'code', f ->> 'value') FROM jsonb_array_elements(k.facts) f) AS said
          FROM public_notice k JOIN public_notice n ON n.id = k.takes_down
          JOIN (SELECT id, id AS tender_id FROM tender UNION ALL SELECT id, tender_id FROM lot
                UNION ALL SELECT id, tender_id FROM tender_amendment UNION ALL SELECT id, tender_id FROM award) s
            ON s.id = n.subject_id
         ORDER BY s.tender_id, k.position)
      UPDATE tender t
         SET withheld = jsonb_build_object('notice', told.id, 'authority', said ->> 'authority', 'order', said ->> 'order',
               'orderedOn', said ->> 'ordered-on', 'until', said ->> 'public-until',
               'titleStays', said ? 'notice-title')
        FROM told WHERE told.tender_id = t.id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE tender DROP COLUMN withheld');
  }
}
