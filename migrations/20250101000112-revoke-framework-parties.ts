import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parties that a first stage let in before a dispute undid it. */
export class RevokeFrameworkParties20250101000112 implements MigrationInterface {
  name = 'RevokeFrameworkParties20250101000112';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE framework_party DROP CONSTRAINT framework_party_state_check;
      ALTER TABLE framework_party ADD CONSTRAINT framework_party_state_check
        CHECK (state IN ('admitted', 'active', 'left', 'removed', 'revoked'));
      ALTER TABLE framework_party ADD CONSTRAINT framework_party_revoked_check
        CHECK (state <> 'revoked' OR ended_on IS NOT NULL);
      CREATE INDEX framework_party_tender ON framework_party (tender_id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX framework_party_tender;
      ALTER TABLE framework_party DROP CONSTRAINT framework_party_revoked_check;
      ALTER TABLE framework_party DROP CONSTRAINT framework_party_state_check;
      ALTER TABLE framework_party ADD CONSTRAINT framework_party_state_check
        CHECK (state IN ('admitted', 'active', 'left', 'removed'))`);
  }
}
