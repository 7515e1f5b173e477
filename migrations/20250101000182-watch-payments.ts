import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The two clocks of payments: days to pay an instalment, and working days from an invoice. */
export class WatchPayments20250101000182 implements MigrationInterface {
  name = 'WatchPayments20250101000182';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE payment_clock (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        contract_id uuid NOT NULL REFERENCES contract (id),
        milestone_id uuid NOT NULL CONSTRAINT one_payment_clock UNIQUE REFERENCES milestone (id),
        runs_from date NOT NULL,
        term_days integer NOT NULL CHECK (term_days BETWEEN 1 AND 60),
        pay_by date NOT NULL,
        provisional boolean NOT NULL,
        binds_by text NOT NULL CHECK (binds_by IN ('law', 'policy')),
        percent_per_day numeric(6, 4) NOT NULL CHECK (percent_per_day >= 0),
        CHECK (pay_by >= runs_from + term_days)
      );
      CREATE INDEX payment_clock_contract ON payment_clock (contract_id);
      COMMENT ON TABLE payment_clock IS 'Since when an instalment is due and until when it is to be paid; frozen terms';
      INSERT INTO payment_clock
        SELECT gen_random_uuid(), 1, now(), m.contract_id, m.id, m.reached_on, k.payment_term_days,
               m.reached_on + k.payment_term_days, true, 'policy', 0.05
          FROM milestone m JOIN contract k ON k.id = m.contract_id
         WHERE m.reached_on IS NOT NULL AND m.payable_fen > 0 AND m.state IN ('met', 'accepted')`);
    await db.query(`
      ALTER TABLE payment_request ADD COLUMN invoice_on date, ADD COLUMN warn_on date;
      UPDATE payment_request SET invoice_on = requested_on, warn_on = requested_on + 14;
      ALTER TABLE payment_request ALTER COLUMN invoice_on SET NOT NULL, ALTER COLUMN warn_on SET NOT NULL;
      COMMENT ON COLUMN payment_request.warn_on IS 'Ten working days from the invoice: unpaid after it is a warning';
      CREATE INDEX payment_request_unpaid ON payment_request (warn_on) WHERE state IN ('requested', 'approved')`);
    await db.query(DEBTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW payment_debt;
      ALTER TABLE payment_request DROP COLUMN invoice_on, DROP COLUMN warn_on;
      DROP TABLE payment_clock`);
  }
}

const DEBTS = `
  CREATE VIEW payment_debt AS
    SELECT p.contract_id, p.milestone_id, p.runs_from, p.pay_by, p.provisional, p.binds_by, p.percent_per_day,
           coalesce(m.payable_fen, 0) AS payable_fen, coalesce(s.paid_fen, 0) AS paid_fen
      FROM payment_clock p JOIN milestone m ON m.id = p.milestone_id
      LEFT JOIN LATERAL (SELECT sum(amount_fen)::bigint AS paid_fen FROM standing_payment WHERE milestone_id = m.id) s ON true;
  COMMENT ON VIEW payment_debt IS 'What of each due instalment is owed and what of it was paid'`;
