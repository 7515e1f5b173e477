import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last day for a street's decision on a submitted item. Items submitted before have none. */
export class DecideOnItemsBy20250101000331 implements MigrationInterface {
  name = 'DecideOnItemsBy20250101000331';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE service_item ADD COLUMN decide_by date
        CONSTRAINT service_item_decided_once_submitted CHECK (decide_by IS NULL OR submitted_at IS NOT NULL);
      COMMENT ON COLUMN service_item.decide_by IS 'Last day for the decision on its admission, set at the submission'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE service_item DROP COLUMN decide_by');
  }
}
