import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What orders took off the public's eyes, whatever it is: one table that all public pages ask. */
export class WithholdWhateverWasTakenDown20250101000340 implements MigrationInterface {
  name = 'WithholdWhateverWasTakenDown20250101000340';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE withheld (
        subject_id uuid PRIMARY KEY,
        by_order jsonb NOT NULL CHECK (jsonb_typeof(by_order) = 'object')
      );
      COMMENT ON TABLE withheld IS
        'What an order took off the public''s eyes (a purchase, a list, a ranking …), and the notice that tells of it';
      WITH told AS (
        SELECT k.position, k.id, n.subject_id, n.kind, n.title,
               (SELECT jsonb_object_agg(f ->> 'code', f ->> 'value') FROM jsonb_array_elements(k.facts) f) AS said,
               (SELECT f ->> 'value' FROM jsonb_array_elements(n.facts) f WHERE f ->> 'code' = 'year') AS year
          FROM public_notice k JOIN public_notice n ON n.id = k.takes_down),
      about AS (
        SELECT told.*, coalesce(s.tender_id, p.id, told.subject_id) AS page
          FROM told LEFT JOIN (SELECT id, tender_id FROM lot UNION ALL SELECT id, tender_id FROM tender_amendment
                               UNION ALL SELECT id, tender_id FROM award) s ON s.id = told.subject_id
          LEFT JOIN fund_publication p
            ON told.kind = 'fund-statement' AND p.unit_id = told.subject_id AND p.fiscal_year::text = told.year
           AND p.edition::text = substring(told.title FROM '（第 ([0-9]+) 次）$'))
      INSERT INTO withheld (subject_id, by_order)
      SELECT DISTINCT ON (page) page,
             jsonb_build_object('notice', id, 'authority', said ->> 'authority', 'order', said ->> 'order',
               'orderedOn', said ->> 'ordered-on', 'ground', said ->> 'ground', 'until', said ->> 'public-until',
               'titleStays', bool_and(said ? 'notice-title') OVER (PARTITION BY page))
        FROM about ORDER BY page, position;
      ALTER TABLE tender DROP COLUMN withheld`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE tender ADD COLUMN withheld jsonb CHECK (withheld IS NULL OR jsonb_typeof(withheld) = 'object');
      COMMENT ON COLUMN tender.withheld IS
        'The order by which nobody but those who take part reads it any more, and the notice that tells of it';
      UPDATE tender t SET withheld = w.by_order - 'ground' FROM withheld w WHERE w.subject_id = t.id;
      DROP TABLE withheld`);
  }
}
