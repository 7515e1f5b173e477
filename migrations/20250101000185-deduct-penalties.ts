import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Penalties as negative lines of payment requests, each with its ground; what is owed leaves them out. */
export class DeductPenalties20250101000185 implements MigrationInterface {
  name = 'DeductPenalties20250101000185';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE payment_penalty (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        contract_id uuid NOT NULL REFERENCES contract (id),
        payment_request_id uuid NOT NULL REFERENCES payment_request (id),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        clause text CHECK (clause ~ '\\S'),
        breach_id uuid REFERENCES contract_breach (id),
        reason text NOT NULL CHECK (reason ~ '\\S'),
        added_by uuid NOT NULL REFERENCES account (id),
        objection text CHECK (objection ~ '\\S'),
        objected_by uuid REFERENCES account (id),
        objected_on date,
        withdrawn_on date,
        kept_on date,
        CONSTRAINT payment_penalty_ground CHECK (num_nonnulls(clause, breach_id) = 1),
        CONSTRAINT payment_penalty_objected CHECK (num_nulls(objection, objected_by, objected_on) IN (0, 3)),
        CONSTRAINT payment_penalty_end CHECK (num_nonnulls(withdrawn_on, kept_on) < 2)
      );
      CREATE INDEX payment_penalty_payment_request ON payment_penalty (payment_request_id);
      CREATE INDEX payment_penalty_contract ON payment_penalty (contract_id, id);
      COMMENT ON COLUMN payment_penalty.kept_on IS 'Its request was paid without it: the money went back to the fund'`);
    await db.query(CAP);
    await db.query(DEBTS(PENDING));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DEBTS(''));
    await db.query('DROP TABLE payment_penalty; DROP FUNCTION refuse_overpenalty()');
  }
}

/** Under the contract's lock, so that two penalties at once see each other. */
const CAP = `
  CREATE FUNCTION refuse_overpenalty() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM contract WHERE id = NEW.contract_id FOR UPDATE;
    IF (SELECT sum(amount_fen) FROM payment_penalty
         WHERE payment_request_id = NEW.payment_request_id AND withdrawn_on IS NULL)
       > (SELECT amount_fen FROM payment_request WHERE id = NEW.payment_request_id) THEN
      RAISE EXCEPTION 'penalty % is more than its request', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER penalties_within_request AFTER INSERT ON payment_penalty
    FOR EACH ROW EXECUTE FUNCTION refuse_overpenalty()`;

/** Those of live requests that are not kept yet: what was kept has left the payable part of its milestone. */
const PENDING = ` - coalesce((SELECT sum(t.amount_fen) FROM payment_penalty t
      JOIN payment_request q ON q.id = t.payment_request_id
     WHERE q.milestone_id = m.id AND q.state NOT IN ('withdrawn', 'refused')
       AND t.withdrawn_on IS NULL AND t.kept_on IS NULL), 0)::bigint`;

const DEBTS = (pending: string): string => `
  CREATE OR REPLACE VIEW payment_debt AS
    SELECT p.contract_id, p.milestone_id, p.runs_from, p.pay_by, p.provisional, p.binds_by, p.percent_per_day,
           coalesce(m.payable_fen, 0)${pending} AS payable_fen, coalesce(s.paid_fen, 0) AS paid_fen
      FROM payment_clock p JOIN milestone m ON m.id = p.milestone_id
      LEFT JOIN LATERAL (SELECT sum(amount_fen)::bigint AS paid_fen FROM standing_payment WHERE milestone_id = m.id) s ON true`;
