import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a contract agrees on days to pay and on a performance bond. */
export class AgreePaymentTerms20250101000170 implements MigrationInterface {
  name = 'AgreePaymentTerms20250101000170';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE contract
        ADD COLUMN payment_term_days integer NOT NULL DEFAULT 30
          CONSTRAINT contract_payment_term_check CHECK (payment_term_days BETWEEN 1 AND 60),
        ADD COLUMN performance_bond_fen bigint
          CONSTRAINT contract_performance_bond_check
          CHECK (performance_bond_fen > 0 AND performance_bond_fen * 10 <= amount_fen);
      ALTER TABLE contract ALTER COLUMN payment_term_days DROP DEFAULT;
      COMMENT ON COLUMN contract.payment_term_days IS 'Calendar days to pay a due instalment';
      COMMENT ON COLUMN contract.performance_bond_fen IS '履约保证金, at most a tenth of the amount'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE contract DROP COLUMN payment_term_days, DROP COLUMN performance_bond_fen');
  }
}
