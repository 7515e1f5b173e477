import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payments that the bank sent back or that went out wrongly: entries of their own, and what of the payments still stands. */
export class ReversePayments20250101000181 implements MigrationInterface {
  name = 'ReversePayments20250101000181';

  async up(db: QueryRunner): Promise<void> {
    await db.query(REVERSALS);
    await db.query(PAYMENT_CAP('standing_payment'));
    await db.query(REFUND_CAP('standing_payment'));
    await db.query(`
      CREATE TRIGGER reversal_leaves_refunds AFTER INSERT ON payment_reversal
        FOR EACH ROW EXECUTE FUNCTION refuse_overrefund()`);
  }

  /** Refused by the caps where a payment was made again in the place of a reversed one. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(PAYMENT_CAP('payment'));
    await db.query(REFUND_CAP('payment'));
    await db.query('DROP VIEW standing_payment; DROP TABLE payment_reversal');
  }
}

const REVERSALS = `
  CREATE TABLE payment_reversal (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract (id),
    payment_id uuid NOT NULL CONSTRAINT one_reversal UNIQUE REFERENCES payment (id),
    payer_id uuid NOT NULL REFERENCES unit (id),
    payer_reversal_id text NOT NULL CHECK (payer_reversal_id <> ''),
    ground text NOT NULL CHECK (ground IN ('returned-by-bank', 'paid-wrongly')),
    reason text NOT NULL CHECK (reason ~ '\\S'),
    reversed_on date NOT NULL,
    recorded_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE UNIQUE INDEX reversal_once ON payment_reversal (payer_id, payer_reversal_id);
  CREATE INDEX payment_reversal_contract ON payment_reversal (contract_id, id);
  COMMENT ON TABLE payment_reversal IS 'A payment that came back: the payment itself never changes';
  CREATE TRIGGER payment_reversal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_reversal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE VIEW standing_payment AS
    SELECT p.* FROM payment p WHERE NOT EXISTS (SELECT 1 FROM payment_reversal r WHERE r.payment_id = p.id);
  COMMENT ON VIEW standing_payment IS 'Payments that did not come back: what sums and caps count'`;

const PAYMENT_CAP = (payments: string): string => `
  CREATE OR REPLACE FUNCTION refuse_overpayment() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM contract WHERE id = NEW.contract_id FOR UPDATE;
    IF (SELECT sum(amount_fen) FROM ${payments} WHERE milestone_id = NEW.milestone_id)
         > (SELECT coalesce(payable_fen, 0) FROM milestone WHERE id = NEW.milestone_id)
       OR (SELECT sum(amount_fen) FROM ${payments} WHERE contract_id = NEW.contract_id)
         > (SELECT amount_fen FROM contract WHERE id = NEW.contract_id)
           + (SELECT coalesce(sum(amount_fen), 0) FROM contract_change
               WHERE contract_id = NEW.contract_id AND kind = 'supplement' AND state = 'effective') THEN
      RAISE EXCEPTION 'payment % is over its milestone or its contract', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$`;

const REFUND_CAP = (payments: string): string => `
  CREATE OR REPLACE FUNCTION refuse_overrefund() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM contract WHERE id = NEW.contract_id FOR UPDATE;
    IF (SELECT sum(amount_fen) FROM contract_refund WHERE contract_id = NEW.contract_id) > (
      SELECT coalesce(sum(greatest(paid.fen - coalesce(m.payable_fen, m.amount_fen, 0), 0)), 0) FROM milestone m
        JOIN (SELECT milestone_id, sum(amount_fen) AS fen FROM ${payments} WHERE contract_id = NEW.contract_id
               GROUP BY milestone_id) paid ON paid.milestone_id = m.id
       WHERE m.contract_id = NEW.contract_id) THEN
      RAISE EXCEPTION 'refund % is more than is due', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$`;
