import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Challenges (质疑) and complaints (投诉), and awards that are taken back. */
export class HearDisputes20250101000097 implements MigrationInterface {
  name = 'HearDisputes20250101000097';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE award
        ADD COLUMN cancel_ground text CONSTRAINT award_ground_check
          CHECK (cancel_ground IN ('supplier-refused', 'challenge', 'complaint', 'other')),
        ADD COLUMN cancel_reason text CHECK (cancel_reason ~ '\\S'),
        ADD COLUMN contracted_at timestamptz;
      ALTER TABLE award ADD CONSTRAINT award_cancelled_with_ground
        CHECK (state <> 'cancelled' OR num_nulls(cancel_ground, cancel_reason) IN (0, 2));
      COMMENT ON COLUMN award.contracted_at IS 'A contract is drawn up: from then on the award is not taken back'`);
    await db.query(CHALLENGES);
    await db.query(COMPLAINTS);
    await db.query(`
      ALTER TABLE public_notice DROP CONSTRAINT public_notice_kind_check;
      ALTER TABLE public_notice ADD CONSTRAINT public_notice_kind_check CHECK (kind IN ('tender', 'amendment',
        'suspension', 'resumption', 'termination', 'cancellation', 'result', 'result-withdrawn', 'complaint-decision',
        'contract', 'acceptance', 'evaluation', 'ranking'));
      CREATE OR REPLACE VIEW tendering_award_public AS
        SELECT id, tender_id, organization_id, amount_fen, notice_ends_on, contractable_from,
               CASE WHEN (SELECT award_test FROM tender WHERE tender.id = award.tender_id) = 'comprehensive-scoring' THEN
                 (SELECT bid ->> 'total' FROM evaluation_report, jsonb_array_elements(document::jsonb -> 'bids') AS bid
                   WHERE evaluation_report.tender_id = award.tender_id AND bid ->> 'bidId' = award.bid_id::text) END AS total,
               coalesce((SELECT array_agg(name ORDER BY seat) FROM panel_member
                 WHERE panel_member.tender_id = award.tender_id), '{}') AS panel, cancel_reason
          FROM award;
      CREATE VIEW tendering_complaint_public AS
        SELECT id, tender_id, outcome, decision, effect, decided_on FROM complaint WHERE state = 'decided'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW tendering_complaint_public, tendering_award_public;
      CREATE VIEW tendering_award_public AS
        SELECT id, tender_id, organization_id, amount_fen, notice_ends_on, contractable_from,
               CASE WHEN (SELECT award_test FROM tender WHERE tender.id = award.tender_id) = 'comprehensive-scoring' THEN
                 (SELECT bid ->> 'total' FROM evaluation_report, jsonb_array_elements(document::jsonb -> 'bids') AS bid
                   WHERE evaluation_report.tender_id = award.tender_id AND bid ->> 'bidId' = award.bid_id::text) END AS total,
               coalesce((SELECT array_agg(name ORDER BY seat) FROM panel_member
                 WHERE panel_member.tender_id = award.tender_id), '{}') AS panel
          FROM award;
      COMMENT ON VIEW tendering_award_public IS 'The panel is named with the result (政府采购法实施条例 art. 43)';
      ALTER TABLE public_notice DROP CONSTRAINT public_notice_kind_check;
      ALTER TABLE public_notice ADD CONSTRAINT public_notice_kind_check CHECK (kind IN ('tender', 'amendment',
        'suspension', 'resumption', 'termination', 'cancellation', 'result', 'contract', 'acceptance', 'evaluation',
        'ranking')) NOT VALID;
      DROP TABLE complaint, challenge;
      ALTER TABLE award DROP COLUMN cancel_ground, DROP COLUMN cancel_reason, DROP COLUMN contracted_at`);
  }
}

const EFFECTS = `('none', 'correct', 'next-candidate', 'redo', 'cancel')`;

const CHALLENGES = `
  CREATE TABLE challenge (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT challenge_state_check CHECK (state IN ('submitted', 'replied', 'withdrawn')),
    tender_id uuid NOT NULL REFERENCES tender (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    stage text NOT NULL CONSTRAINT challenge_stage_check CHECK (stage IN ('document', 'procedure', 'result')),
    matters text NOT NULL CHECK (matters ~ '\\S'),
    claims text NOT NULL CHECK (claims ~ '\\S'),
    basis text NOT NULL CHECK (basis ~ '\\S'),
    received_on date NOT NULL,
    reply_by date NOT NULL,
    may_affect_result boolean,
    outcome text CONSTRAINT challenge_outcome_check CHECK (outcome IN ('upheld', 'partly-upheld', 'dismissed')),
    reply text CHECK (reply ~ '\\S'),
    effect text CONSTRAINT challenge_effect_check CHECK (effect IN ${EFFECTS}),
    replied_on date,
    replied_by uuid REFERENCES account (id),
    complaint_by date,
    CONSTRAINT challenge_replied_whole CHECK (state <> 'replied'
      OR num_nulls(outcome, reply, effect, replied_on, replied_by, complaint_by) = 0)
  );
  CREATE INDEX challenge_tender ON challenge (tender_id, id);
  CREATE INDEX challenge_organization ON challenge (organization_id, id);
  COMMENT ON TABLE challenge IS '质疑: what a supplier objects to, and what the buyer replies (政府采购法 art. 52–53)';
  COMMENT ON COLUMN challenge.may_affect_result IS 'The buyer''s recorded assessment; true holds off signing (政府采购法实施条例 art. 54)'`;

const COMPLAINTS = `
  CREATE TABLE complaint (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT complaint_state_check
      CHECK (state IN ('submitted', 'returned', 'accepted', 'rejected', 'decided', 'withdrawn')),
    challenge_id uuid NOT NULL REFERENCES challenge (id),
    tender_id uuid NOT NULL REFERENCES tender (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    matters text NOT NULL CHECK (matters ~ '\\S'),
    claims text NOT NULL CHECK (claims ~ '\\S'),
    received_on date NOT NULL,
    review_by date NOT NULL,
    copies_by date NOT NULL,
    decide_by date NOT NULL,
    returned_once boolean NOT NULL,
    note text CHECK (note ~ '\\S'),
    correct_by date,
    may_affect_result boolean,
    outcome text CONSTRAINT complaint_outcome_check CHECK (outcome IN ('upheld', 'partly-upheld', 'dismissed')),
    decision text CHECK (decision ~ '\\S'),
    effect text CONSTRAINT complaint_effect_check CHECK (effect IN ${EFFECTS}),
    bad_faith boolean,
    decided_on date,
    decided_by uuid REFERENCES account (id),
    CONSTRAINT complaint_decided_whole CHECK (state <> 'decided'
      OR num_nulls(outcome, decision, effect, bad_faith, decided_on, decided_by) = 0)
  );
  CREATE UNIQUE INDEX complaint_once ON complaint (challenge_id) WHERE state NOT IN ('withdrawn', 'rejected');
  CREATE INDEX complaint_tender ON complaint (tender_id, id);
  CREATE INDEX complaint_organization ON complaint (organization_id, id);
  COMMENT ON TABLE complaint IS '投诉 to the finance department (政府采购法 art. 55–57; 94号令)'`;
