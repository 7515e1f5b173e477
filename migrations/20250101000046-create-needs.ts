import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Residents' needs: collected, found similar, merged, voted on, ranked and answered. */
export class CreateNeeds20250101000046 implements MigrationInterface {
  name = 'CreateNeeds20250101000046';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE need (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('registered', 'verified', 'adopted', 'passed-on', 'not-adopted', 'merged')),
        source text NOT NULL CHECK (source IN ('grid-worker', 'meeting', 'hotline', 'web', 'sms', 'return-visit')),
        source_id uuid,
        community_id uuid NOT NULL REFERENCES unit (id),
        street_id uuid NOT NULL REFERENCES unit (id),
        grid text,
        title text NOT NULL,
        description text NOT NULL,
        category text NOT NULL REFERENCES service_category (code),
        groups jsonb NOT NULL,
        beneficiary_count integer NOT NULL CHECK (beneficiary_count BETWEEN 1 AND 10000000),
        urgency integer NOT NULL CHECK (urgency BETWEEN 1 AND 5),
        meeting_on date,
        meeting_file_id uuid REFERENCES stored_file (id),
        evidence_file_ids uuid[] NOT NULL,
        evidence_links text[] NOT NULL,
        name_sealed bytea,
        phone_sealed bytea,
        phone_mac text,
        has_reporter boolean NOT NULL,
        tracking_hash text NOT NULL,
        form_nonce text,
        recorded_by uuid REFERENCES account (id),
        survivor_id uuid REFERENCES need (id),
        base_points numeric(7, 2) NOT NULL CHECK (base_points >= 0),
        answer text,
        reason text,
        decided_at timestamptz,
        CHECK (state <> 'merged' OR survivor_id IS NOT NULL),
        CHECK (survivor_id <> id),
        CHECK ((source = 'meeting') = (meeting_on IS NOT NULL)),
        CHECK (state NOT IN ('adopted', 'passed-on', 'not-adopted') OR decided_at IS NOT NULL),
        CHECK (state NOT IN ('adopted', 'passed-on', 'not-adopted') OR answer IS NOT NULL OR NOT has_reporter),
        CHECK (state <> 'not-adopted' OR reason IS NOT NULL)
      );
      CREATE UNIQUE INDEX need_tracking ON need (tracking_hash);
      CREATE UNIQUE INDEX need_form ON need (form_nonce);
      CREATE UNIQUE INDEX need_source ON need (source, source_id);
      CREATE INDEX need_community ON need (community_id, id);
      CREATE INDEX need_street ON need (street_id, id);
      CREATE INDEX need_survivor ON need (survivor_id) WHERE survivor_id IS NOT NULL;
      CREATE INDEX need_phone ON need (phone_mac) WHERE phone_mac IS NOT NULL;
      CREATE INDEX need_category ON need (category);
      CREATE INDEX need_words ON need USING gin ((title || ' ' || description) gin_trgm_ops);
      COMMENT ON TABLE need IS '居民需求: what residents need, from every source, until somebody answers';
      COMMENT ON COLUMN need.groups IS 'Beneficiaries by group, [{"group": "elderly-alone", "count": 12}]';
      COMMENT ON COLUMN need.base_points IS 'Points of the priority without those for age, which grow by the day';
      COMMENT ON COLUMN need.survivor_id IS 'The need into which this one was merged; both texts and reporters stay';
      COMMENT ON COLUMN need.source_id IS 'The request, visit or message that it comes from; one need each';
      CREATE TABLE need_merge (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        need_id uuid NOT NULL REFERENCES need (id),
        survivor_id uuid NOT NULL REFERENCES need (id),
        merged_by uuid NOT NULL REFERENCES account (id),
        undone_at timestamptz,
        undone_by uuid REFERENCES account (id),
        undo_reason text,
        CHECK (num_nulls(undone_at, undone_by, undo_reason) IN (0, 3))
      );
      CREATE UNIQUE INDEX need_merge_one_live ON need_merge (need_id) WHERE undone_at IS NULL;
      CREATE INDEX need_merge_survivor ON need_merge (survivor_id);
      COMMENT ON TABLE need_merge IS 'Which need was merged into which, by whom, and why that was undone';
      CREATE TABLE need_ballot (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        need_id uuid NOT NULL REFERENCES need (id),
        held_on date NOT NULL,
        households integer NOT NULL CHECK (households > 0),
        representatives integer NOT NULL CHECK (representatives > 0),
        attendance integer NOT NULL CHECK (attendance > 0),
        votes_for integer NOT NULL CHECK (votes_for >= 0),
        votes_against integer NOT NULL CHECK (votes_against >= 0),
        votes_abstained integer NOT NULL CHECK (votes_abstained >= 0),
        record_file_id uuid REFERENCES stored_file (id),
        recorded_by uuid NOT NULL REFERENCES account (id),
        CHECK (votes_for + votes_against + votes_abstained <= attendance),
        CHECK (attendance <= representatives)
      );
      CREATE UNIQUE INDEX need_ballot_one_a_day ON need_ballot (need_id, held_on);
      COMMENT ON TABLE need_ballot IS 'A ballot of residents'' representatives about a need, as the meeting counted it';
      CREATE TRIGGER need_ballot_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON need_ballot
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE item_need (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        item_id uuid NOT NULL REFERENCES service_item (id) ON DELETE CASCADE,
        need_id uuid NOT NULL REFERENCES need (id),
        linked_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE UNIQUE INDEX item_need_once ON item_need (item_id, need_id);
      CREATE INDEX item_need_need ON item_need (need_id);
      COMMENT ON TABLE item_need IS 'Which needs an item answers; changed while the item is drafted'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE item_need, need_ballot, need_merge, need');
  }
}
