import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Framework agreements, their parties, applications to open ones, and orders under them. */
export class CreateFrameworks20250101000111 implements MigrationInterface {
  name = 'CreateFrameworks20250101000111';

  async up(db: QueryRunner): Promise<void> {
    await db.query(AGREEMENTS);
    await db.query(PARTIES);
    await db.query(CALL_OFFS);
    await db.query(`
      ALTER TABLE tender ADD CONSTRAINT tender_agreement_fkey FOREIGN KEY (agreement_id)
        REFERENCES framework_agreement (id);
      ALTER TABLE public_notice DROP CONSTRAINT public_notice_kind_check;
      ALTER TABLE public_notice ADD CONSTRAINT public_notice_kind_check CHECK (kind IN ('tender', 'amendment',
        'suspension', 'resumption', 'termination', 'cancellation', 'result', 'result-withdrawn', 'complaint-decision',
        'contract', 'acceptance', 'evaluation', 'ranking', 'framework-invitation', 'framework-result'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE public_notice DROP CONSTRAINT public_notice_kind_check;
      ALTER TABLE public_notice ADD CONSTRAINT public_notice_kind_check CHECK (kind IN ('tender', 'amendment',
        'suspension', 'resumption', 'termination', 'cancellation', 'result', 'result-withdrawn', 'complaint-decision',
        'contract', 'acceptance', 'evaluation', 'ranking'));
      ALTER TABLE tender DROP CONSTRAINT tender_agreement_fkey;
      DROP TABLE framework_turn, framework_call_off, framework_application, framework_party, framework_agreement`);
  }
}

const AGREEMENTS = `
  CREATE TABLE framework_agreement (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT framework_agreement_state_check CHECK (state IN ('drafted', 'concluded', 'in-force',
      'revoked', 'ended', 'expired')),
    kind text NOT NULL CHECK (kind IN ('closed', 'open')),
    buyer_id uuid NOT NULL REFERENCES unit (id),
    tender_id uuid CONSTRAINT framework_agreement_once UNIQUE REFERENCES tender (id),
    title text NOT NULL,
    category text NOT NULL REFERENCES service_category (code),
    scope text NOT NULL CHECK (scope ~ '\\S'),
    unit text NOT NULL CHECK (unit ~ '\\S'),
    unit_ids uuid[] NOT NULL,
    ways text[] NOT NULL CHECK (cardinality(ways) > 0
      AND ways <@ ARRAY['direct-choice', 'second-competition', 'rotation']),
    rotation_order text CHECK (rotation_order IN ('rank', 'draw')),
    draw_seed text CHECK (draw_seed ~ '^[0-9a-f]{64}$'),
    chosen_by_served boolean NOT NULL,
    reentry text CHECK (reentry ~ '\\S'),
    price_fen bigint CHECK (price_fen > 0),
    conditions jsonb NOT NULL,
    required_proofs text[] NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    published_on date,
    sign_from date,
    sign_by date,
    signed_on date,
    file_by date,
    filed_on date,
    filing_number text CHECK (filing_number ~ '\\S'),
    end_reason text,
    drafted_by uuid NOT NULL REFERENCES account (id),
    CHECK (valid_to >= valid_from),
    CHECK (('rotation' = ANY (ways)) = (rotation_order IS NOT NULL)),
    CHECK ((kind = 'closed') = (tender_id IS NOT NULL)),
    CHECK ((kind = 'open') = (price_fen IS NOT NULL)),
    CHECK (kind = 'closed' OR ways = ARRAY['direct-choice']),
    CHECK ((filed_on IS NULL) = (filing_number IS NULL)),
    CHECK (filed_on IS NULL OR signed_on IS NOT NULL)
  );
  CREATE INDEX framework_agreement_buyer ON framework_agreement (buyer_id, id);
  CREATE INDEX framework_agreement_unfiled ON framework_agreement (file_by) WHERE filed_on IS NULL;
  COMMENT ON TABLE framework_agreement IS '框架协议 (110号令): closed ones come from a first stage, open ones are standing invitations';
  COMMENT ON COLUMN framework_agreement.price_fen IS 'Unified payment of an open one, for one unit';
  COMMENT ON COLUMN framework_agreement.draw_seed IS 'Repeats the draw that made the order of turns'`;

const PARTIES = `
  CREATE TABLE framework_party (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT framework_party_state_check CHECK (state IN ('admitted', 'active', 'left', 'removed')),
    agreement_id uuid NOT NULL REFERENCES framework_agreement (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    tender_id uuid REFERENCES tender (id),
    place integer NOT NULL CHECK (place > 0),
    price_fen bigint NOT NULL CHECK (price_fen > 0),
    turns integer NOT NULL CHECK (turns >= 0),
    admitted_on date NOT NULL,
    sign_from date NOT NULL,
    sign_by date NOT NULL,
    signed_on date,
    ended_on date,
    end_ground text CHECK (end_ground IN ('collusion', 'false-papers', 'refused-orders', 'non-performance', 'barred',
      'agreed', 'released')),
    end_reason text CHECK (end_reason ~ '\\S'),
    UNIQUE (agreement_id, place),
    CHECK (state NOT IN ('left', 'removed') OR (ended_on IS NOT NULL AND end_reason IS NOT NULL)),
    CHECK (state <> 'removed' OR end_ground IS NOT NULL),
    CHECK (state <> 'active' OR signed_on IS NOT NULL)
  );
  CREATE UNIQUE INDEX framework_party_once ON framework_party (agreement_id, organization_id)
    WHERE state IN ('admitted', 'active');
  CREATE INDEX framework_party_organization ON framework_party (organization_id, id);
  CREATE TABLE framework_application (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT framework_application_state_check CHECK (state IN ('submitted', 'admitted',
      'refused', 'withdrawn')),
    agreement_id uuid NOT NULL REFERENCES framework_agreement (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    statement text NOT NULL CHECK (statement ~ '\\S'),
    submitted_on date NOT NULL,
    due_on date NOT NULL,
    findings jsonb NOT NULL,
    reasons jsonb NOT NULL,
    decided_on date,
    decided_by uuid REFERENCES account (id),
    CHECK (state NOT IN ('admitted', 'refused') OR (decided_on IS NOT NULL AND decided_by IS NOT NULL))
  );
  CREATE UNIQUE INDEX framework_application_once ON framework_application (agreement_id, organization_id)
    WHERE state = 'submitted';
  CREATE INDEX framework_application_organization ON framework_application (organization_id, id);
  CREATE INDEX framework_application_due ON framework_application (due_on) WHERE state = 'submitted'`;

const CALL_OFFS = `
  CREATE TABLE framework_call_off (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT framework_call_off_state_check CHECK (state IN ('drafted', 'offered', 'accepted',
      'invited', 'dropped')),
    agreement_id uuid NOT NULL REFERENCES framework_agreement (id),
    tender_id uuid CONSTRAINT framework_call_off_tender UNIQUE REFERENCES tender (id) ON DELETE SET NULL,
    orderer_id uuid NOT NULL REFERENCES unit (id),
    item_id uuid NOT NULL REFERENCES service_item (id),
    way text NOT NULL CHECK (way IN ('direct-choice', 'second-competition', 'rotation')),
    party_id uuid REFERENCES framework_party (id),
    unit_price_fen bigint CHECK (unit_price_fen > 0),
    quantity numeric NOT NULL CHECK (quantity > 0),
    reason text CHECK (reason ~ '\\S'),
    choices jsonb,
    deadline_on date,
    offered_at timestamptz,
    answer_by date,
    drafted_by uuid NOT NULL REFERENCES account (id),
    CHECK (state = 'dropped' OR tender_id IS NOT NULL),
    CHECK ((way = 'second-competition') = (deadline_on IS NOT NULL)),
    CHECK (state NOT IN ('offered', 'accepted') OR (party_id IS NOT NULL AND unit_price_fen IS NOT NULL
      AND answer_by IS NOT NULL))
  );
  CREATE INDEX framework_call_off_agreement ON framework_call_off (agreement_id, id);
  CREATE INDEX framework_call_off_orderer ON framework_call_off (orderer_id, id);
  CREATE INDEX framework_call_off_party ON framework_call_off (party_id, id);
  COMMENT ON COLUMN framework_call_off.choices IS 'Counts of the people served by party, nobody''s name';
  CREATE TABLE framework_turn (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    agreement_id uuid NOT NULL REFERENCES framework_agreement (id),
    call_off_id uuid NOT NULL REFERENCES framework_call_off (id),
    party_id uuid NOT NULL REFERENCES framework_party (id),
    round integer CHECK (round > 0),
    outcome text NOT NULL CHECK (outcome IN ('offered', 'accepted', 'refused', 'lapsed', 'passed')),
    reason text CHECK (reason ~ '\\S'),
    reasons jsonb NOT NULL,
    happened_on date NOT NULL,
    CONSTRAINT framework_turn_once UNIQUE (party_id, round)
  );
  CREATE INDEX framework_turn_call_off ON framework_turn (call_off_id, id);
  CREATE INDEX framework_turn_agreement ON framework_turn (agreement_id, id);
  COMMENT ON TABLE framework_turn IS 'Orders offered to a party, and turns that passed it by: nobody has a turn twice'`;
