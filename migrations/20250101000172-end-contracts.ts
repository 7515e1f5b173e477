import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contracts that end early: breaches with their decision, refunds of unspent advances, the item free for a new tender. */
export class EndContracts20250101000172 implements MigrationInterface {
  name = 'EndContracts20250101000172';

  async up(db: QueryRunner): Promise<void> {
    await db.query(BREACHES);
    await db.query(REFUNDS);
    await db.query(CAP);
    await db.query(`
      ALTER TABLE contract
        ADD COLUMN retendered_on date,
        ADD CONSTRAINT contract_retendered CHECK (retendered_on IS NULL OR terminated_on IS NOT NULL),
        ADD CONSTRAINT contract_terminated CHECK (state <> 'terminated' OR terminated_on IS NOT NULL);
      ALTER TABLE award ADD COLUMN contract_ended_on date;
      COMMENT ON COLUMN award.contract_ended_on IS 'Its contract ended early and its item is free for a new tender'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE award DROP COLUMN contract_ended_on;
      ALTER TABLE contract DROP CONSTRAINT contract_terminated, DROP COLUMN retendered_on;
      DROP TABLE contract_refund, contract_breach;
      DROP FUNCTION refuse_overrefund()`);
  }
}

const BREACHES = `
  CREATE TABLE contract_breach (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT contract_breach_state_check
      CHECK (state IN ('noticed', 'dropped', 'rectifying', 'rectified', 'terminated')),
    contract_id uuid NOT NULL REFERENCES contract (id),
    ground text NOT NULL
      CHECK (ground IN ('sub-letting', 'false-records', 'misused-funds', 'data-leak', 'non-performance')),
    facts text NOT NULL CHECK (facts ~ '\\S'),
    file_ids uuid[] NOT NULL,
    noticed_by uuid NOT NULL REFERENCES account (id),
    noticed_on date NOT NULL,
    defend_by date NOT NULL CHECK (defend_by > noticed_on),
    defence text,
    defence_file_ids uuid[] NOT NULL,
    decision_body text,
    decision_sha256 text CHECK (decision_sha256 = encode(sha256(convert_to(decision_body, 'UTF8')), 'hex')),
    decided_by uuid REFERENCES account (id),
    decided_on date,
    rectify_by date,
    settled_fen bigint CHECK (settled_fen >= 0),
    sanction_id uuid REFERENCES sanction (id),
    CONSTRAINT contract_breach_decided CHECK (state = 'noticed'
      OR num_nulls(decision_body, decision_sha256, decided_by, decided_on) = 0),
    CONSTRAINT contract_breach_rectify CHECK (state <> 'rectifying' OR rectify_by IS NOT NULL),
    CONSTRAINT contract_breach_settled CHECK (state <> 'terminated' OR settled_fen IS NOT NULL),
    CONSTRAINT contract_breach_other_person CHECK (decided_by <> noticed_by)
  );
  CREATE UNIQUE INDEX one_open_breach ON contract_breach (contract_id) WHERE state IN ('noticed', 'rectifying');
  CREATE INDEX contract_breach_contract ON contract_breach (contract_id, id);
  COMMENT ON TABLE contract_breach IS 'Notice, defence and signed decision; the end of a contract settles it'`;

const REFUNDS = `
  CREATE TABLE contract_refund (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract (id),
    receiver_id uuid NOT NULL REFERENCES unit (id),
    bank_reference text NOT NULL CHECK (bank_reference <> ''),
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    received_on date NOT NULL,
    recorded_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE UNIQUE INDEX refund_once ON contract_refund (receiver_id, bank_reference);
  CREATE INDEX contract_refund_contract ON contract_refund (contract_id, id);
  COMMENT ON TABLE contract_refund IS 'Unspent advances that came back after an early end';
  CREATE TRIGGER contract_refund_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contract_refund
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`;

/** Nobody refunds more than was paid beyond the settlement. */
const CAP = `
  CREATE FUNCTION refuse_overrefund() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM contract WHERE id = NEW.contract_id FOR UPDATE;
    IF (SELECT sum(amount_fen) FROM contract_refund WHERE contract_id = NEW.contract_id) > (
      SELECT coalesce(sum(greatest(paid.fen - coalesce(m.payable_fen, m.amount_fen, 0), 0)), 0) FROM milestone m
        JOIN (SELECT milestone_id, sum(amount_fen) AS fen FROM payment WHERE contract_id = NEW.contract_id
               GROUP BY milestone_id) paid ON paid.milestone_id = m.id
       WHERE m.contract_id = NEW.contract_id) THEN
      RAISE EXCEPTION 'refund % is more than is due', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER refund_within_due AFTER INSERT ON contract_refund FOR EACH ROW EXECUTE FUNCTION refuse_overrefund()`;
