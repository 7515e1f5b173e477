import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second way of a published item beside a tender: it is offered, claimed and fulfilled without money. */
export class CreateClaims20250101000059 implements MigrationInterface {
  name = 'CreateClaims20250101000059';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE service_item DROP CONSTRAINT service_item_state_check;
      ALTER TABLE service_item ADD CONSTRAINT service_item_state_check CHECK (state IN ('drafted', 'submitted',
        'admitted', 'refused', 'published', 'tendered', 'offered', 'claimed', 'fulfilled', 'withdrawn'));
      ALTER TABLE service_item ADD CONSTRAINT service_item_claimed_is_public CHECK (
        state NOT IN ('offered', 'claimed', 'fulfilled') OR published_at IS NOT NULL);
      ALTER TABLE service_item ADD CONSTRAINT service_item_claimed_has_fund CHECK (
        state NOT IN ('offered', 'claimed') OR fund_id IS NOT NULL)`);
    await db.query(OFFERS);
    await db.query(CLAIMS);
    await db.query(ONE_WAY);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER service_item_one_way ON service_item;
      DROP FUNCTION refuse_tender_of_offered();
      DROP TABLE commendation, claim_progress, claim, service_offer;
      UPDATE service_item SET state = 'published' WHERE state IN ('offered', 'claimed');
      UPDATE service_item SET state = 'withdrawn' WHERE state = 'fulfilled';
      ALTER TABLE service_item DROP CONSTRAINT service_item_claimed_is_public,
        DROP CONSTRAINT service_item_claimed_has_fund, DROP CONSTRAINT service_item_state_check;
      ALTER TABLE service_item ADD CONSTRAINT service_item_state_check CHECK (state IN ('drafted', 'submitted',
        'admitted', 'refused', 'published', 'tendered', 'withdrawn'))`);
  }
}

const OFFERS = `
  CREATE TABLE service_offer (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    item_id uuid NOT NULL REFERENCES service_item (id),
    community_id uuid NOT NULL REFERENCES unit (id),
    street_id uuid NOT NULL REFERENCES unit (id),
    rule text NOT NULL CHECK (rule IN ('first-come', 'chosen')),
    places integer NOT NULL CHECK (places BETWEEN 1 AND 20),
    until date NOT NULL,
    offered_by uuid NOT NULL REFERENCES account (id),
    ended_at timestamptz
  );
  CREATE UNIQUE INDEX service_offer_one_open ON service_offer (item_id) WHERE ended_at IS NULL;
  CREATE INDEX service_offer_item ON service_offer (item_id, id);
  CREATE INDEX service_offer_open ON service_offer (id) WHERE ended_at IS NULL;
  COMMENT ON TABLE service_offer IS 'A published item offered for claiming (认领) without money';
  COMMENT ON COLUMN service_offer.places IS 'How many units may claim the item';
  COMMENT ON COLUMN service_offer.ended_at IS 'When the item was fulfilled or went back into the list'`;

const CLAIMS = `
  CREATE TABLE claim (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('submitted', 'accepted', 'declined', 'withdrawn', 'lapsed', 'reported',
      'fulfilled', 'given-back')),
    offer_id uuid NOT NULL REFERENCES service_offer (id),
    item_id uuid NOT NULL REFERENCES service_item (id),
    community_id uuid NOT NULL REFERENCES unit (id),
    street_id uuid NOT NULL REFERENCES unit (id),
    claimant_id uuid NOT NULL REFERENCES unit (id),
    claimed_by uuid NOT NULL REFERENCES account (id),
    plan text NOT NULL CHECK (plan ~ '\\S'),
    valid_from date NOT NULL,
    valid_to date NOT NULL CHECK (valid_to >= valid_from),
    contact_function text NOT NULL CHECK (contact_function ~ '\\S'),
    place integer CHECK (place BETWEEN 1 AND 20),
    reason text CHECK (reason ~ '\\S'),
    CONSTRAINT claim_not_own CHECK (claimant_id NOT IN (community_id, street_id)),
    CONSTRAINT claim_place_held CHECK (state NOT IN ('accepted', 'reported', 'fulfilled') OR place IS NOT NULL),
    CONSTRAINT claim_reason_given CHECK (state NOT IN ('declined', 'given-back') OR reason IS NOT NULL)
  );
  CREATE UNIQUE INDEX claim_one_place ON claim (offer_id, place) WHERE state IN ('accepted', 'reported', 'fulfilled');
  CREATE UNIQUE INDEX claim_one_running ON claim (offer_id, claimant_id)
    WHERE state IN ('submitted', 'accepted', 'reported');
  CREATE INDEX claim_item ON claim (item_id, id);
  CREATE INDEX claim_community ON claim (community_id, id);
  CREATE INDEX claim_street ON claim (street_id, id);
  CREATE INDEX claim_claimant ON claim (claimant_id, id);
  COMMENT ON TABLE claim IS 'A unit''s claim (认领) of an offered item';
  COMMENT ON COLUMN claim.place IS 'Which of the offer''s places it holds: two claims never hold one';
  COMMENT ON COLUMN claim.contact_function IS 'Whom to ask, by office and not by name';
  CREATE TABLE claim_progress (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    claim_id uuid NOT NULL REFERENCES claim (id),
    text text NOT NULL CHECK (text ~ '\\S'),
    evidence_file_ids uuid[] NOT NULL,
    recorded_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE INDEX claim_progress_claim ON claim_progress (claim_id, id);
  CREATE TRIGGER claim_progress_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claim_progress
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON TABLE claim_progress IS 'What was done for a claim; never changed';
  CREATE TABLE commendation (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    claim_id uuid NOT NULL CONSTRAINT commendation_once UNIQUE REFERENCES claim (id),
    reason text NOT NULL CHECK (reason ~ '\\S'),
    exemplary boolean NOT NULL,
    commended_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE TRIGGER commendation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON commendation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON TABLE commendation IS 'A commendation (表彰) of a unit for a fulfilled claim; public';
  COMMENT ON COLUMN commendation.exemplary IS 'An example for others (典型)'`;

const ONE_WAY = `
  CREATE FUNCTION refuse_tender_of_offered() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM service_offer WHERE item_id = NEW.id AND ended_at IS NULL) THEN
      RAISE EXCEPTION 'item % is offered for claiming', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'service_item_one_way';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER service_item_one_way BEFORE UPDATE OF state ON service_item
    FOR EACH ROW WHEN (NEW.state IN ('published', 'tendered', 'withdrawn'))
    EXECUTE FUNCTION refuse_tender_of_offered();
  COMMENT ON FUNCTION refuse_tender_of_offered() IS 'An item is never claimed and tendered at once'`;
