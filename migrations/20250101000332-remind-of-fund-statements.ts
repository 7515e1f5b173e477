import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last day for a unit's statement of its money, and the due rows of years that still run. */
export class RemindOfFundStatements20250101000332 implements MigrationInterface {
  name = 'RemindOfFundStatements20250101000332';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE fund ADD COLUMN statement_by date;
      COMMENT ON COLUMN fund.statement_by IS 'By when the statement of its unit and year is on the board';
      UPDATE fund SET statement_by = make_date(fiscal_year, 12, 31) + 60
       WHERE make_date(fiscal_year, 12, 31) + 60 > now()::date;
      INSERT INTO outbox (id, message, key, payload, occurred_at, due_at)
      SELECT gen_random_uuid(), 'funding.fund-statement-due', f.unit_id || ':' || f.fiscal_year,
             jsonb_build_object('unitId', f.unit_id, 'fiscalYear', f.fiscal_year), f.due, f.due
        FROM (SELECT DISTINCT unit_id, fiscal_year,
                     (statement_by + 1 + time '09:00') AT TIME ZONE 'Asia/Shanghai' AS due
                FROM fund WHERE statement_by IS NOT NULL) f`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM outbox WHERE message = 'funding.fund-statement-due' AND relayed_at IS NULL;
      ALTER TABLE fund DROP COLUMN statement_by`);
  }
}
