import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contract's statement asks the journal for what its documents moved. */
export class ExplainContracts20250101000174 implements MigrationInterface {
  name = 'ExplainContracts20250101000174';

  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX fund_entry_cause ON fund_entry (cause_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX fund_entry_cause');
  }
}
