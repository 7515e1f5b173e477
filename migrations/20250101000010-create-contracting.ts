import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contracts, their milestones, the service ledger, acceptances and payments. */
export class CreateContracting20250101000010 implements MigrationInterface {
  name = 'CreateContracting20250101000010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(CONTRACTS);
    await db.query(DELIVERY);
    await db.query(MONEY);
    await db.query(CAPS);
    for (const table of APPEND_ONLY) {
      await db.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE payment, payment_approval, payment_request, acceptance_opinion, acceptance, service_record,
                 service_recipient, milestone, contract_signature, contract_document, contract;
      DROP FUNCTION refuse_overpayment()`);
  }
}

const APPEND_ONLY = [
  'contract_document',
  'contract_signature',
  'service_record',
  'acceptance_opinion',
  'payment_approval',
  'payment',
];

const CONTRACTS = `
  CREATE TABLE contract (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('drawn-up', 'cancelled', 'signed', 'performing', 'accepted', 'terminated',
      'settled', 'closed')),
    award_id uuid NOT NULL REFERENCES award (id),
    tender_id uuid NOT NULL REFERENCES tender (id),
    item_id uuid NOT NULL REFERENCES service_item (id),
    fund_id uuid NOT NULL REFERENCES fund (id),
    buyer_id uuid NOT NULL REFERENCES unit (id),
    community_id uuid NOT NULL REFERENCES unit (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    title text NOT NULL,
    category text NOT NULL REFERENCES service_category (code),
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    document_sha256 text NOT NULL CHECK (document_sha256 ~ '^[0-9a-f]{64}$'),
    return_visit_template text NOT NULL CHECK (return_visit_template IN ('one-three-six-months', 'none')),
    service_from date NOT NULL,
    service_to date NOT NULL,
    sign_from date NOT NULL,
    sign_by date NOT NULL,
    tail_factors jsonb NOT NULL,
    payee_holder text,
    payee_number text,
    drawn_up_by uuid NOT NULL REFERENCES account (id),
    signed_on date,
    accepted_on date,
    grade text CHECK (grade IN ('excellent', 'good', 'qualified', 'unqualified')),
    score numeric(5, 2),
    CHECK (service_to >= service_from),
    CHECK ((payee_holder IS NULL) = (payee_number IS NULL)),
    CHECK (state IN ('drawn-up', 'cancelled') OR signed_on IS NOT NULL),
    CHECK (state <> 'accepted' OR accepted_on IS NOT NULL),
    CHECK ((grade IS NULL) = (score IS NULL))
  );
  CREATE UNIQUE INDEX one_live_contract ON contract (award_id) WHERE state <> 'cancelled';
  CREATE INDEX contract_buyer ON contract (buyer_id, id);
  CREATE INDEX contract_organization ON contract (organization_id, id);
  CREATE INDEX contract_community ON contract (community_id, id);
  COMMENT ON COLUMN contract.document_sha256 IS 'Of the edition in force: what signatures are given to';
  CREATE TABLE contract_document (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract (id),
    edition integer NOT NULL CHECK (edition > 0),
    body text NOT NULL,
    sha256 text NOT NULL CHECK (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
    UNIQUE (contract_id, edition)
  );
  CREATE TABLE contract_signature (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract (id),
    side text NOT NULL CHECK (side IN ('buyer', 'provider')),
    account_id uuid NOT NULL REFERENCES account (id),
    unit_id uuid NOT NULL REFERENCES unit (id),
    document_sha256 text NOT NULL CHECK (document_sha256 ~ '^[0-9a-f]{64}$'),
    delay_reason text
  );
  CREATE UNIQUE INDEX one_signature_per_side ON contract_signature (contract_id, side, document_sha256);
  CREATE TABLE milestone (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('planned', 'met', 'submitted', 'returned', 'accepted', 'refused', 'cancelled')),
    contract_id uuid NOT NULL REFERENCES contract (id),
    number integer NOT NULL CHECK (number > 0),
    kind text NOT NULL CHECK (kind IN ('payment', 'delivery', 'report', 'assessment')),
    stage text NOT NULL CHECK (stage IN ('signing', 'mid-term', 'final', 'final-evaluation')),
    title text NOT NULL,
    percent numeric(5, 2) CHECK (percent > 0 AND percent <= 100),
    amount_fen bigint CHECK (amount_fen >= 0),
    payable_fen bigint CHECK (payable_fen >= 0),
    withheld_fen bigint NOT NULL CHECK (withheld_fen >= 0),
    due_on date,
    reached_on date,
    UNIQUE (contract_id, number),
    CHECK ((percent IS NULL) = (amount_fen IS NULL)),
    CHECK (payable_fen IS NULL OR payable_fen + withheld_fen = amount_fen)
  );
  COMMENT ON COLUMN milestone.payable_fen IS 'Empty until the final evaluation decides, where it decides'`;

const DELIVERY = `
  CREATE TABLE service_recipient (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract (id),
    phone_mac text NOT NULL,
    name_sealed bytea NOT NULL,
    phone_sealed bytea NOT NULL,
    consented boolean NOT NULL,
    consent_on date NOT NULL,
    stratum text,
    UNIQUE (contract_id, phone_mac)
  );
  COMMENT ON COLUMN service_recipient.phone_mac IS 'HMAC of the normalised phone: one recipient per phone';
  CREATE TABLE service_record (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract (id),
    client_id text NOT NULL,
    method text NOT NULL CHECK (method IN ('casework', 'group-work', 'community-work', 'pairing', 'peer-education')),
    served_on date NOT NULL,
    place text NOT NULL,
    quantity numeric(14, 2) NOT NULL CHECK (quantity > 0),
    recipient_ids uuid[] NOT NULL,
    content_mac text NOT NULL,
    recorded_by uuid NOT NULL REFERENCES account (id),
    UNIQUE (contract_id, client_id)
  );
  CREATE INDEX service_record_contract ON service_record (contract_id, id);
  COMMENT ON COLUMN service_record.content_mac IS 'Tells a replay under the same client id from another content';
  CREATE TABLE acceptance (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'concluded', 'published', 'abandoned')),
    contract_id uuid NOT NULL REFERENCES contract (id),
    milestone_id uuid NOT NULL REFERENCES milestone (id),
    stage text NOT NULL CHECK (stage IN ('mid-term', 'final')),
    recipients_invited integer NOT NULL CHECK (recipients_invited >= 0),
    opened_by uuid NOT NULL REFERENCES account (id),
    items jsonb NOT NULL,
    result text CHECK (result IN ('accept', 'return', 'refuse')),
    reason text,
    accepted_on date,
    concluded_by uuid REFERENCES account (id),
    CHECK (state IN ('open', 'abandoned') OR (result IS NOT NULL AND concluded_by IS NOT NULL)),
    CHECK ((result = 'accept') = (accepted_on IS NOT NULL)),
    CHECK (result IS NULL OR result = 'accept' OR reason IS NOT NULL)
  );
  CREATE UNIQUE INDEX one_open_acceptance ON acceptance (milestone_id) WHERE state = 'open';
  CREATE INDEX acceptance_contract ON acceptance (contract_id, id);
  CREATE TABLE acceptance_opinion (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    acceptance_id uuid NOT NULL REFERENCES acceptance (id),
    respondent text NOT NULL CHECK (respondent IN ('recipient', 'community')),
    satisfied boolean NOT NULL,
    comment text,
    recipient_id uuid REFERENCES service_recipient (id),
    recorded_by uuid NOT NULL REFERENCES account (id),
    CHECK (recipient_id IS NULL OR respondent = 'recipient')
  );
  CREATE UNIQUE INDEX one_opinion_per_recipient ON acceptance_opinion (acceptance_id, recipient_id);
  CREATE INDEX acceptance_opinion_acceptance ON acceptance_opinion (acceptance_id, id)`;

const MONEY = `
  CREATE TABLE payment_request (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('requested', 'withdrawn', 'approved', 'refused', 'paid')),
    contract_id uuid NOT NULL REFERENCES contract (id),
    milestone_id uuid NOT NULL REFERENCES milestone (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    invoice_number text NOT NULL CHECK (invoice_number <> ''),
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    requested_by uuid NOT NULL REFERENCES account (id),
    requested_on date NOT NULL,
    reason text
  );
  CREATE UNIQUE INDEX one_use_of_invoice ON payment_request (organization_id, invoice_number)
    WHERE state NOT IN ('withdrawn', 'refused');
  CREATE UNIQUE INDEX one_live_payment_request ON payment_request (milestone_id)
    WHERE state NOT IN ('withdrawn', 'refused');
  CREATE INDEX payment_request_contract ON payment_request (contract_id, id);
  CREATE TABLE payment_approval (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    payment_request_id uuid NOT NULL REFERENCES payment_request (id),
    account_id uuid NOT NULL REFERENCES account (id),
    unit_id uuid NOT NULL REFERENCES unit (id),
    role text NOT NULL,
    desk text NOT NULL CHECK (desk IN ('business', 'finance')),
    UNIQUE (payment_request_id, account_id),
    UNIQUE (payment_request_id, desk)
  );
  CREATE TABLE payment (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract (id),
    milestone_id uuid NOT NULL REFERENCES milestone (id),
    payment_request_id uuid NOT NULL REFERENCES payment_request (id),
    payer_id uuid NOT NULL REFERENCES unit (id),
    payer_payment_id text NOT NULL CHECK (payer_payment_id <> ''),
    amount_fen bigint NOT NULL CHECK (amount_fen > 0),
    paid_on date NOT NULL,
    recorded_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE UNIQUE INDEX payment_once ON payment (payer_id, payer_payment_id);
  CREATE INDEX payment_contract ON payment (contract_id, id);
  CREATE INDEX payment_milestone ON payment (milestone_id);
  CREATE INDEX payment_payment_request ON payment (payment_request_id);
  COMMENT ON INDEX payment_once IS 'The payer''s own id makes recording a payment an upsert'`;

/** The contract's row is locked first, so that two payments at once see each other. */
const CAPS = `
  CREATE FUNCTION refuse_overpayment() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM contract WHERE id = NEW.contract_id FOR UPDATE;
    IF (SELECT sum(amount_fen) FROM payment WHERE milestone_id = NEW.milestone_id)
         > (SELECT coalesce(payable_fen, 0) FROM milestone WHERE id = NEW.milestone_id)
       OR (SELECT sum(amount_fen) FROM payment WHERE contract_id = NEW.contract_id)
         > (SELECT amount_fen FROM contract WHERE id = NEW.contract_id) THEN
      RAISE EXCEPTION 'payment % is over its milestone or its contract', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER payment_within_caps AFTER INSERT ON payment FOR EACH ROW EXECUTE FUNCTION refuse_overpayment()`;
