import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contract may come of a grant: then there is neither award nor tender nor service item. */
export class AgreeGrants20250101000121 implements MigrationInterface {
  name = 'AgreeGrants20250101000121';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE contract
        ADD COLUMN grant_id uuid REFERENCES venture_application (id),
        ALTER COLUMN award_id DROP NOT NULL,
        ALTER COLUMN tender_id DROP NOT NULL,
        ALTER COLUMN item_id DROP NOT NULL,
        ADD CONSTRAINT contract_award_or_grant
          CHECK (num_nonnulls(award_id, tender_id, item_id) = CASE WHEN grant_id IS NULL THEN 3 ELSE 0 END);
      CREATE UNIQUE INDEX one_live_agreement ON contract (grant_id) WHERE state <> 'cancelled';
      COMMENT ON COLUMN contract.grant_id IS 'The application that got the grant (公益创投); empty for a purchase'`);
  }

  /** Fails while there is an agreement: it can't be told without its grant. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX one_live_agreement;
      ALTER TABLE contract
        DROP CONSTRAINT contract_award_or_grant,
        DROP COLUMN grant_id,
        ALTER COLUMN award_id SET NOT NULL,
        ALTER COLUMN tender_id SET NOT NULL,
        ALTER COLUMN item_id SET NOT NULL`);
  }
}
