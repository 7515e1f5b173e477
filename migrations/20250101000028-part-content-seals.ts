import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger is append-only; what has to be renewed under another key and forgotten on request stands beside it. */
export class PartContentSeals20250101000028 implements MigrationInterface {
  name = 'PartContentSeals20250101000028';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE service_record_seal (
        contract_id uuid NOT NULL,
        client_id text NOT NULL,
        content_sealed bytea NOT NULL,
        PRIMARY KEY (contract_id, client_id),
        FOREIGN KEY (contract_id, client_id) REFERENCES service_record (contract_id, client_id)
      );
      COMMENT ON COLUMN service_record_seal.content_sealed IS
        'Sealed SHA-256 of the content: tells a replay under the same client id from another content';
      INSERT INTO service_record_seal (contract_id, client_id, content_sealed)
        SELECT contract_id, client_id, content_sealed FROM service_record WHERE content_sealed IS NOT NULL;
      ALTER TABLE service_record DROP COLUMN content_sealed`);
  }

  /** The ledger takes no changes, so that the seals can't go back into it: a line sent again counts as known. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE service_record_seal;
      ALTER TABLE service_record ADD COLUMN content_sealed bytea`);
  }
}
