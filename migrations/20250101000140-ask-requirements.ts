import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the documents ask of bids, requirement by requirement, and what an opened bid says beside its price. */
export class AskRequirements20250101000140 implements MigrationInterface {
  name = 'AskRequirements20250101000140';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE tender ADD COLUMN requirements jsonb NOT NULL DEFAULT '[]';
      ALTER TABLE bid ADD COLUMN details jsonb;
      ALTER TABLE bid ADD CONSTRAINT sealed_details CHECK (state NOT IN ('submitted', 'withdrawn', 'lapsed') OR details IS NULL);
      COMMENT ON COLUMN bid.details IS 'Everything in the bid beside price and proposal; empty until the opening'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE bid DROP COLUMN details; ALTER TABLE tender DROP COLUMN requirements`);
  }
}
