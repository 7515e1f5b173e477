import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tenders, lots, sealed bids, awards. */
export class CreateTendering20250101000008 implements MigrationInterface {
  name = 'CreateTendering20250101000008';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE tender (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('drafted', 'open', 'closed', 'opened', 'offering', 'scoring', 'reported',
          'awarded', 'failed', 'cancelled')),
        buyer_id uuid NOT NULL REFERENCES unit (id),
        item_id uuid NOT NULL REFERENCES service_item (id),
        community_id uuid NOT NULL REFERENCES unit (id),
        fund_id uuid NOT NULL REFERENCES fund (id),
        title text NOT NULL,
        category text NOT NULL REFERENCES service_category (code),
        method text NOT NULL,
        rules jsonb,
        budget_fen bigint NOT NULL CHECK (budget_fen > 0),
        ceiling_fen bigint NOT NULL CHECK (ceiling_fen > 0),
        criteria jsonb NOT NULL,
        instalments jsonb NOT NULL,
        return_visit_template text NOT NULL CHECK (return_visit_template IN ('one-three-six-months', 'none')),
        service_from date NOT NULL,
        service_to date NOT NULL,
        deadline_on date NOT NULL,
        issued_on date,
        deadline_at timestamptz,
        offers_due_at timestamptz,
        wrapped_key bytea,
        end_reason text,
        drafted_by uuid NOT NULL REFERENCES account (id),
        CHECK (service_to >= service_from),
        CHECK (state = 'drafted' OR (issued_on IS NOT NULL AND deadline_at IS NOT NULL AND wrapped_key IS NOT NULL
          AND rules IS NOT NULL))
      );
      CREATE INDEX tender_buyer ON tender (buyer_id, id);
      CREATE INDEX tender_item ON tender (item_id);
      COMMENT ON COLUMN tender.rules IS 'The method''s rules as they were at publication';
      COMMENT ON COLUMN tender.wrapped_key IS 'Data key of the sealed bids, wrapped by the master key'`);
    await db.query(`
      CREATE TABLE lot (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL REFERENCES tender (id) ON DELETE CASCADE,
        number integer NOT NULL CHECK (number > 0),
        title text NOT NULL,
        ceiling_fen bigint NOT NULL CHECK (ceiling_fen > 0),
        UNIQUE (tender_id, number)
      );
      CREATE TABLE bid (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('submitted', 'withdrawn', 'opened', 'valid', 'disqualified')),
        tender_id uuid NOT NULL REFERENCES tender (id),
        lot_id uuid NOT NULL REFERENCES lot (id),
        organization_id uuid NOT NULL REFERENCES organization (id),
        sealed bytea NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        received_at timestamptz NOT NULL,
        price_fen bigint,
        proposal text,
        offer_sealed bytea,
        offer_sha256 text CHECK (offer_sha256 ~ '^[0-9a-f]{64}$'),
        offer_received_at timestamptz,
        final_price_fen bigint,
        invalid_reasons jsonb NOT NULL,
        review_note text,
        CHECK (state NOT IN ('submitted', 'withdrawn') OR (price_fen IS NULL AND proposal IS NULL))
      );
      CREATE UNIQUE INDEX one_live_bid ON bid (lot_id, organization_id) WHERE state <> 'withdrawn';
      CREATE INDEX bid_tender ON bid (tender_id, id);
      CREATE INDEX bid_organization ON bid (organization_id, id);
      COMMENT ON COLUMN bid.sealed IS 'AES-256-GCM under the tender''s key';
      CREATE TABLE award (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('pending', 'active', 'cancelled')),
        tender_id uuid NOT NULL REFERENCES tender (id),
        lot_id uuid NOT NULL REFERENCES lot (id),
        bid_id uuid NOT NULL REFERENCES bid (id),
        organization_id uuid NOT NULL REFERENCES organization (id),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        rank integer NOT NULL CHECK (rank > 0),
        confirmed_on date NOT NULL,
        published_on date NOT NULL,
        notice_ends_on date NOT NULL,
        contractable_from date NOT NULL,
        sign_by date NOT NULL,
        decision text NOT NULL,
        decision_sha256 text NOT NULL CHECK (decision_sha256 ~ '^[0-9a-f]{64}$'),
        reason text,
        decided_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE UNIQUE INDEX one_live_award ON award (lot_id) WHERE state <> 'cancelled';
      CREATE INDEX award_tender ON award (tender_id);
      CREATE INDEX award_organization ON award (organization_id, id);
      COMMENT ON INDEX one_live_award IS 'Nothing is awarded twice'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE award, bid, lot, tender');
  }
}
