import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'mid-term', 'quarterly', 'final', 'follow-up', 'complaint', 'milestone', 'spot-check', 'other'`;

/** The report of a rectification asks for a re-visit by itself. */
export class VisitAfterRectifications20250101000281 implements MigrationInterface {
  name = 'VisitAfterRectifications20250101000281';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE visit DROP CONSTRAINT visit_kind_check,
        ADD CONSTRAINT visit_kind_check CHECK (kind IN (${KINDS}, 'recheck'));
      ALTER TABLE rectification ADD COLUMN visit_id uuid UNIQUE REFERENCES visit (id);
      COMMENT ON COLUMN rectification.visit_id IS 'The re-visit that its report asked for'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE rectification DROP COLUMN visit_id;
      ALTER TABLE visit DROP CONSTRAINT visit_kind_check,
        ADD CONSTRAINT visit_kind_check CHECK (kind IN (${KINDS}))`);
  }
}
