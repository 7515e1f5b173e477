import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rule sets by region and day, approvals, invitations, negotiation records: what the methods need beside the 磋商. */
export class OpenMethods20250101000095 implements MigrationInterface {
  name = 'OpenMethods20250101000095';

  async up(db: QueryRunner): Promise<void> {
    await db.query(RULE_SETS);
    await db.query(`
      ALTER TABLE tender
        ADD COLUMN award_test text NOT NULL DEFAULT 'comprehensive-scoring'
          CONSTRAINT tender_award_test_check CHECK (award_test IN ('comprehensive-scoring', 'lowest-evaluated-price',
            'lowest-final-price', 'lowest-single-price', 'negotiated-price')),
        ADD COLUMN method_reason text CHECK (method_reason ~ '\\S'),
        ADD COLUMN price_deduction integer CONSTRAINT tender_deduction_check CHECK (price_deduction BETWEEN 1 AND 20),
        ADD COLUMN complex boolean NOT NULL DEFAULT false,
        ADD COLUMN large_social_impact boolean NOT NULL DEFAULT false,
        ADD COLUMN retender_of uuid REFERENCES tender (id),
        ADD COLUMN rule_set_id uuid REFERENCES rule_set (id);
      ALTER TABLE tender
        ALTER COLUMN award_test DROP DEFAULT,
        ALTER COLUMN complex DROP DEFAULT,
        ALTER COLUMN large_social_impact DROP DEFAULT;
      COMMENT ON COLUMN tender.method_reason IS 'Why this method: needed for all but open ones';
      COMMENT ON COLUMN tender.price_deduction IS 'Percent by which prices of small and micro enterprises are lowered for the evaluation alone';
      COMMENT ON COLUMN tender.retender_of IS 'The failed or cancelled tender that this one follows'`);
    await db.query(ACTS);
    await db.query(
      awardView(
        `CASE WHEN (SELECT award_test FROM tender WHERE tender.id = award.tender_id)
      = 'comprehensive-scoring' THEN ${TOTAL} END`,
        `coalesce(${PANEL}, '{}')`,
      ),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(awardView(TOTAL, PANEL));
    await db.query(`
      DROP TABLE negotiation_record, tender_invitation, tender_approval;
      ALTER TABLE tender DROP COLUMN award_test, DROP COLUMN method_reason, DROP COLUMN price_deduction,
        DROP COLUMN complex, DROP COLUMN large_social_impact, DROP COLUMN retender_of, DROP COLUMN rule_set_id;
      DROP TABLE rule_set`);
  }
}

const TOTAL = `(SELECT bid ->> 'total' FROM evaluation_report, jsonb_array_elements(document::jsonb -> 'bids') AS bid
  WHERE evaluation_report.tender_id = award.tender_id AND bid ->> 'bidId' = award.bid_id::text)`;
const PANEL = `(SELECT array_agg(name ORDER BY seat) FROM panel_member WHERE panel_member.tender_id = award.tender_id)`;

/** What everybody may know of an award: no points where the price alone decided, nobody where no panel sat. */
const awardView = (total: string, panel: string) => `
  CREATE OR REPLACE VIEW tendering_award_public AS
    SELECT id, tender_id, organization_id, amount_fen, notice_ends_on, contractable_from, ${total} AS total, ${panel} AS panel
      FROM award`;

const RULE_SETS = `
  CREATE TABLE rule_set (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    region text NOT NULL CONSTRAINT rule_set_region_check CHECK (region ~ '^[0-9]{6}$'),
    level text NOT NULL CONSTRAINT rule_set_level_check CHECK (level IN ('national', 'province', 'city', 'county')),
    valid_from date NOT NULL,
    source text NOT NULL CHECK (source ~ '\\S'),
    thresholds jsonb,
    methods jsonb NOT NULL,
    entered_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE UNIQUE INDEX rule_set_once ON rule_set (region, valid_from);
  CREATE TRIGGER rule_set_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_set
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON TABLE rule_set IS 'What a region changes in the national table of methods, from a day on; a change of law is a new row';
  COMMENT ON COLUMN rule_set.region IS 'GB/T 2260; 000000 for the whole country';
  COMMENT ON COLUMN rule_set.thresholds IS 'Yuan: 采购限额标准, 公开招标数额标准, the most for an inquiry below the threshold'`;

const ACTS = `
  CREATE TABLE tender_approval (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    tender_id uuid NOT NULL REFERENCES tender (id) ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT tender_approval_kind_check CHECK (kind IN ('method', 'two-suppliers',
      'funder-publish', 'funder-sign', 'single-bidder')),
    granted boolean NOT NULL,
    document_number text NOT NULL CHECK (document_number ~ '\\S'),
    reason text CHECK (reason ~ '\\S'),
    decided_on date NOT NULL,
    decided_by uuid NOT NULL REFERENCES account (id),
    CONSTRAINT tender_approval_refusal_check CHECK (granted OR reason IS NOT NULL)
  );
  CREATE UNIQUE INDEX tender_approval_once ON tender_approval (tender_id, kind);
  CREATE TABLE tender_invitation (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    tender_id uuid NOT NULL CONSTRAINT tender_invitation_once UNIQUE REFERENCES tender (id) ON DELETE CASCADE,
    source text NOT NULL CONSTRAINT tender_invitation_source_check
      CHECK (source IN ('prequalification', 'library', 'recommendation', 'named')),
    pool uuid[] NOT NULL,
    seed text CHECK (seed ~ '^[0-9a-f]{64}$'),
    drawn uuid[] NOT NULL,
    drawn_by uuid NOT NULL REFERENCES account (id)
  );
  COMMENT ON TABLE tender_invitation IS 'Who is asked to bid: drawn at random out of a pool, or the one named supplier';
  CREATE TABLE negotiation_record (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    tender_id uuid NOT NULL CONSTRAINT negotiation_record_once UNIQUE REFERENCES tender (id),
    attendees text NOT NULL CHECK (attendees ~ '\\S'),
    price_basis text NOT NULL CHECK (price_basis ~ '\\S'),
    terms text NOT NULL CHECK (terms ~ '\\S'),
    file_id uuid REFERENCES stored_file (id),
    recorded_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE TRIGGER negotiation_record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON negotiation_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON TABLE negotiation_record IS '协商情况记录 of a single-source purchase (74号令 art. 42)'`;
