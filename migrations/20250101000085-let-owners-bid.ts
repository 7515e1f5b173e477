import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the community's own committee may bid for an item. */
export class LetOwnersBid20250101000085 implements MigrationInterface {
  name = 'LetOwnersBid20250101000085';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE service_item ADD owner_may_bid boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN service_item.owner_may_bid IS 'The community''s own committee may bid: then it gives no opinion at the acceptance'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE service_item DROP COLUMN owner_may_bid');
  }
}
