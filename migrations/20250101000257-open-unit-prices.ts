import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which published tenders ask for prices per unit: their ceiling is no total. */
export class OpenUnitPrices20250101000257 implements MigrationInterface {
  name = 'OpenUnitPrices20250101000257';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE VIEW tendering_unit_price_open AS
        SELECT id FROM tender WHERE framework IS NOT NULL AND state <> 'drafted'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP VIEW tendering_unit_price_open');
  }
}
