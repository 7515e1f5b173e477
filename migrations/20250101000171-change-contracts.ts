import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of contracts that both sides sign; supplements add instalments and raise the cap on payments. Days of publication and filing. */
export class ChangeContracts20250101000171 implements MigrationInterface {
  name = 'ChangeContracts20250101000171';

  async up(db: QueryRunner): Promise<void> {
    await db.query(CHANGES);
    await db.query(STATES(`'suspended', `));
    await db.query(CAPS(true));
    await db.query(SUPPLEMENT_CAP);
    await db.query(notices(`known || ', ''contract-change'''`));
  }

  /** Fails while a contract is suspended: the state is not known before. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(notices(`replace(known, ', ''contract-change''', '')`));
    await db.query(CAPS(false));
    await db.query(STATES(''));
    await db.query(`
      DROP TRIGGER supplements_within_cap ON contract_change;
      DROP FUNCTION refuse_oversupplement();
      ALTER TABLE milestone DROP COLUMN change_id;
      ALTER TABLE contract DROP COLUMN terminated_on, DROP COLUMN publish_by, DROP COLUMN published_on,
        DROP COLUMN file_by, DROP COLUMN filed_on, DROP COLUMN filing_number;
      DROP TABLE contract_change_signature, contract_change`);
  }
}

const CHANGES = `
  CREATE TABLE contract_change (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT contract_change_state_check
      CHECK (state IN ('proposed', 'effective', 'withdrawn', 'declined', 'lapsed')),
    contract_id uuid NOT NULL REFERENCES contract (id),
    number integer NOT NULL CHECK (number > 0),
    kind text NOT NULL CHECK (kind IN ('supplement', 'extension', 'suspension', 'resumption', 'amendment', 'termination')),
    ground text NOT NULL CHECK (ground IN ('mutual-agreement', 'public-interest', 'force-majeure')),
    reason text NOT NULL CHECK (reason ~ '\\S'),
    file_ids uuid[] NOT NULL,
    terms jsonb NOT NULL,
    amount_fen bigint,
    fund_id uuid REFERENCES fund (id),
    proposed_side text NOT NULL CHECK (proposed_side IN ('buyer', 'provider')),
    proposed_by uuid NOT NULL REFERENCES account (id),
    body text NOT NULL,
    document_sha256 text NOT NULL CHECK (document_sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
    end_reason text,
    effective_on date,
    publish_by date,
    published_on date,
    UNIQUE (contract_id, number),
    CONSTRAINT contract_change_amount CHECK (CASE kind WHEN 'supplement' THEN amount_fen > 0 AND fund_id IS NOT NULL
      WHEN 'termination' THEN amount_fen >= 0 AND fund_id IS NULL ELSE num_nonnulls(amount_fen, fund_id) = 0 END),
    CONSTRAINT contract_change_effective CHECK (state <> 'effective' OR num_nulls(effective_on, publish_by) = 0),
    CONSTRAINT contract_change_declined CHECK (state <> 'declined' OR end_reason IS NOT NULL)
  );
  CREATE UNIQUE INDEX one_termination ON contract_change (contract_id) WHERE kind = 'termination' AND state = 'effective';
  COMMENT ON TABLE contract_change IS 'What both sides agree on after the signing (政府采购法 art. 49, 50)';
  COMMENT ON COLUMN contract_change.amount_fen IS 'What a supplement adds; what a termination is settled at';
  CREATE TABLE contract_change_signature (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    change_id uuid NOT NULL REFERENCES contract_change (id),
    side text NOT NULL CHECK (side IN ('buyer', 'provider')),
    account_id uuid NOT NULL REFERENCES account (id),
    unit_id uuid NOT NULL REFERENCES unit (id),
    document_sha256 text NOT NULL CHECK (document_sha256 ~ '^[0-9a-f]{64}$')
  );
  CREATE UNIQUE INDEX one_change_signature_per_side ON contract_change_signature (change_id, side);
  CREATE TRIGGER contract_change_signature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contract_change_signature
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ALTER TABLE milestone ADD COLUMN change_id uuid REFERENCES contract_change (id);
  COMMENT ON COLUMN milestone.change_id IS 'The supplement that added it; empty for those of the contract itself';
  ALTER TABLE contract
    ADD COLUMN terminated_on date,
    ADD COLUMN publish_by date,
    ADD COLUMN published_on date,
    ADD COLUMN file_by date,
    ADD COLUMN filed_on date,
    ADD COLUMN filing_number text,
    ADD CONSTRAINT contract_filed CHECK ((filed_on IS NULL) = (filing_number IS NULL))`;

const STATES = (suspended: string): string => `
  ALTER TABLE contract DROP CONSTRAINT contract_state_check;
  ALTER TABLE contract ADD CONSTRAINT contract_state_check CHECK (state IN ('drawn-up', 'cancelled', 'signed', 'performing',
    ${suspended}'accepted', 'terminated', 'settled', 'closed'))`;

/** Payments stay within the price and the supplements that both sides have signed. */
const CAPS = (supplements: boolean): string => `
  CREATE OR REPLACE FUNCTION refuse_overpayment() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM contract WHERE id = NEW.contract_id FOR UPDATE;
    IF (SELECT sum(amount_fen) FROM payment WHERE milestone_id = NEW.milestone_id)
         > (SELECT coalesce(payable_fen, 0) FROM milestone WHERE id = NEW.milestone_id)
       OR (SELECT sum(amount_fen) FROM payment WHERE contract_id = NEW.contract_id)
         > (SELECT amount_fen FROM contract WHERE id = NEW.contract_id)${
           supplements
             ? `
           + (SELECT coalesce(sum(amount_fen), 0) FROM contract_change
               WHERE contract_id = NEW.contract_id AND kind = 'supplement' AND state = 'effective')`
             : ''
         } THEN
      RAISE EXCEPTION 'payment % is over its milestone or its contract', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$`;

/** Under the contract's lock, so that two supplements at once see each other (政府采购法 art. 49). */
const SUPPLEMENT_CAP = `
  CREATE FUNCTION refuse_oversupplement() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM contract WHERE id = NEW.contract_id FOR UPDATE;
    IF (SELECT sum(amount_fen) * 10 FROM contract_change
         WHERE contract_id = NEW.contract_id AND kind = 'supplement' AND state = 'effective')
       > (SELECT amount_fen FROM contract WHERE id = NEW.contract_id) THEN
      RAISE EXCEPTION 'supplement % passes a tenth of its contract', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER supplements_within_cap AFTER INSERT OR UPDATE ON contract_change
    FOR EACH ROW WHEN (NEW.kind = 'supplement' AND NEW.state = 'effective') EXECUTE FUNCTION refuse_oversupplement()`;

/** Rewrites the kinds of notices, whatever other migrations have put there. */
function notices(change: string): string {
  return `DO $$
    DECLARE known text;
    BEGIN
      SELECT string_agg(quote_literal(code[1]), ', ') INTO known FROM (
        SELECT regexp_matches(pg_get_constraintdef(oid), '''([\\w-]+)''', 'g') AS code
          FROM pg_constraint WHERE conname = 'public_notice_kind_check') AS listed;
      known := ${change};
      ALTER TABLE public_notice DROP CONSTRAINT public_notice_kind_check;
      EXECUTE format('ALTER TABLE public_notice ADD CONSTRAINT public_notice_kind_check CHECK (kind IN (%s)) NOT VALID', known);
    END $$`;
}
