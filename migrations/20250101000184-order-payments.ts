import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bank files: batches of orders to pay approved requests, and what the bank's statements say of each. */
export class OrderPayments20250101000184 implements MigrationInterface {
  name = 'OrderPayments20250101000184';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE payment_batch (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        payer_id uuid NOT NULL REFERENCES unit (id),
        made_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE INDEX payment_batch_payer ON payment_batch (payer_id, id);
      CREATE TABLE payment_order (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CONSTRAINT payment_order_state_check
          CHECK (state IN ('sent', 'paid', 'failed', 'withdrawn')),
        batch_id uuid NOT NULL REFERENCES payment_batch (id),
        contract_id uuid NOT NULL REFERENCES contract (id),
        payment_request_id uuid NOT NULL REFERENCES payment_request (id),
        payer_id uuid NOT NULL REFERENCES unit (id),
        payer_payment_id text NOT NULL CHECK (payer_payment_id <> ''),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        payee_holder text NOT NULL,
        payee_number text NOT NULL,
        remark text NOT NULL,
        bank_reference text,
        reason text
      );
      CREATE UNIQUE INDEX one_open_order ON payment_order (payment_request_id) WHERE state = 'sent';
      CREATE UNIQUE INDEX order_once ON payment_order (payer_id, payer_payment_id);
      CREATE UNIQUE INDEX bank_reference_once ON payment_order (payer_id, bank_reference);
      CREATE INDEX payment_order_batch ON payment_order (batch_id, id);
      CREATE INDEX payment_order_account ON payment_order (payer_id, payee_number) WHERE state IN ('sent', 'paid');
      COMMENT ON TABLE payment_order IS 'A line of a bank file, as the bank was told it: account and amount are frozen'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE payment_order, payment_batch');
  }
}
