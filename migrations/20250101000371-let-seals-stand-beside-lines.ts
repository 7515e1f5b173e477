import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A line of the ledger is written together with its seal and never leaves (service_record_append_only), so that the seal's
 * reference proved nothing new. It was what an upload waited for: one look-up a line, which goes through all lines of the
 * contract as long as the planner has not counted them, since three indexes begin with the contract.
 */
export class LetSealsStandBesideLines20250101000371 implements MigrationInterface {
  name = 'LetSealsStandBesideLines20250101000371';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      'ALTER TABLE service_record_seal DROP CONSTRAINT service_record_seal_contract_id_client_id_fkey',
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE service_record_seal ADD CONSTRAINT service_record_seal_contract_id_client_id_fkey
        FOREIGN KEY (contract_id, client_id) REFERENCES service_record (contract_id, client_id)`);
  }
}
