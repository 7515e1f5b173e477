import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is handed in and by when: reports, hand-ins with their evidence, days of acceptance and rework, panels, publication. */
export class PlanDeliveries20250101000190 implements MigrationInterface {
  name = 'PlanDeliveries20250101000190';

  async up(db: QueryRunner): Promise<void> {
    await db.query(DELIVERIES);
    await db.query(SHARES);
    await db.query(ACCEPTANCES);
  }

  /** Fails while a contract agrees reports: the stage is not known before. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE acceptance_signature, acceptance_member;
      DROP INDEX acceptance_milestone;
      ALTER TABLE acceptance DROP CONSTRAINT acceptance_published, DROP COLUMN rework_by, DROP COLUMN publish_by,
        DROP COLUMN published_on, DROP COLUMN findings, DROP COLUMN findings_sha256;
      DROP TRIGGER milestone_shares ON milestone;
      DROP FUNCTION refuse_uneven_shares();
      DROP TABLE milestone_submission;
      DROP INDEX milestone_due;
      ALTER TABLE milestone DROP CONSTRAINT milestone_stage_check, DROP COLUMN submitted_on, DROP COLUMN accept_by,
        DROP COLUMN rework_by,
        ADD CONSTRAINT milestone_stage_check CHECK (stage IN ('signing', 'mid-term', 'final', 'final-evaluation'));
      ALTER TABLE contract DROP COLUMN acceptance_term_days`);
  }
}

const DELIVERIES = `
  ALTER TABLE contract ADD COLUMN acceptance_term_days integer NOT NULL DEFAULT 15
    CHECK (acceptance_term_days BETWEEN 1 AND 30);
  ALTER TABLE contract ALTER COLUMN acceptance_term_days DROP DEFAULT;
  COMMENT ON COLUMN contract.acceptance_term_days IS 'Calendar days from a hand-in in which the buyer accepts or sends back';
  ALTER TABLE milestone DROP CONSTRAINT milestone_stage_check,
    ADD CONSTRAINT milestone_stage_check CHECK (stage IN ('signing', 'mid-term', 'report', 'final', 'final-evaluation')),
    ADD COLUMN submitted_on date,
    ADD COLUMN accept_by date CHECK (accept_by > submitted_on),
    ADD COLUMN rework_by date;
  CREATE INDEX milestone_due ON milestone (due_on) WHERE state IN ('planned', 'submitted', 'returned');
  COMMENT ON COLUMN milestone.accept_by IS 'From here on a missing acceptance does not hold the payment up (保障中小企业款项支付条例 art. 10)';
  CREATE TABLE milestone_submission (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract (id),
    milestone_id uuid NOT NULL REFERENCES milestone (id),
    number integer NOT NULL CHECK (number > 0),
    note text CHECK (note ~ '\\S'),
    file_ids uuid[] NOT NULL,
    submitted_by uuid NOT NULL REFERENCES account (id),
    submitted_on date NOT NULL,
    UNIQUE (milestone_id, number)
  );
  CREATE INDEX milestone_submission_contract ON milestone_submission (contract_id);
  CREATE TRIGGER milestone_submission_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON milestone_submission
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON TABLE milestone_submission IS 'Each hand-in of a delivery or report with its evidence'`;

/** The instalments of a contract, and those of each supplement, are parts of one whole. */
const SHARES = `
  CREATE FUNCTION refuse_uneven_shares() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT sum(percent) FROM milestone
         WHERE contract_id = NEW.contract_id AND change_id IS NOT DISTINCT FROM NEW.change_id) <> 100 THEN
      RAISE EXCEPTION 'the instalments of contract % do not sum to 100.00', NEW.contract_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER milestone_shares AFTER INSERT OR UPDATE OF percent ON milestone
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.percent IS NOT NULL) EXECUTE FUNCTION refuse_uneven_shares()`;

const ACCEPTANCES = `
  ALTER TABLE acceptance
    ADD COLUMN rework_by date,
    ADD COLUMN publish_by date,
    ADD COLUMN published_on date,
    ADD COLUMN findings text,
    ADD COLUMN findings_sha256 text CHECK (findings_sha256 = encode(sha256(convert_to(findings, 'UTF8')), 'hex')),
    ADD CONSTRAINT acceptance_published CHECK (state <> 'published' OR published_on IS NOT NULL);
  CREATE INDEX acceptance_milestone ON acceptance (milestone_id);
  COMMENT ON COLUMN acceptance.findings_sha256 IS 'Of the findings that its panel signs';
  CREATE TABLE acceptance_member (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    acceptance_id uuid NOT NULL REFERENCES acceptance (id),
    account_id uuid NOT NULL REFERENCES account (id),
    unit_id uuid NOT NULL REFERENCES unit (id),
    CONSTRAINT one_seat_per_person UNIQUE (acceptance_id, account_id)
  );
  CREATE INDEX acceptance_member_account ON acceptance_member (account_id);
  CREATE TABLE acceptance_signature (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    acceptance_id uuid NOT NULL,
    account_id uuid NOT NULL,
    findings_sha256 text NOT NULL CHECK (findings_sha256 ~ '^[0-9a-f]{64}$'),
    agrees boolean NOT NULL,
    reason text,
    CONSTRAINT one_word_per_member UNIQUE (acceptance_id, account_id, findings_sha256),
    FOREIGN KEY (acceptance_id, account_id) REFERENCES acceptance_member (acceptance_id, account_id),
    CONSTRAINT acceptance_dissent CHECK (agrees OR reason ~ '\\S')
  );
  CREATE TRIGGER acceptance_member_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON acceptance_member
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER acceptance_signature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON acceptance_signature
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON TABLE acceptance_member IS '验收小组: who judges a delivery, named when the acceptance opens'`;
