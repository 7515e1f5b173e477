import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Residents are consulted before a list is published, and what was public can be proved. */
export class CreateConsultation20250101000065 implements MigrationInterface {
  name = 'CreateConsultation20250101000065';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE consultation (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('announced', 'concluded', 'withdrawn')),
        community_id uuid NOT NULL REFERENCES unit (id),
        street_id uuid NOT NULL REFERENCES unit (id),
        list_id uuid NOT NULL REFERENCES service_list (id),
        form text NOT NULL CHECK (form IN ('deliberation', 'hearing', 'discussion', 'assembly', 'joint-meeting', 'online')),
        topic text NOT NULL CHECK (topic ~ '\\S'),
        announced_on date NOT NULL,
        opens_on date NOT NULL CHECK (opens_on >= announced_on),
        closes_on date NOT NULL CHECK (closes_on >= opens_on),
        place text,
        representatives integer CHECK (representatives > 0),
        attendance integer CHECK (attendance > 0),
        votes_for integer CHECK (votes_for >= 0),
        votes_against integer CHECK (votes_against >= 0),
        outcome text CHECK (outcome IN ('supported', 'not-supported')),
        decision text CHECK (decision ~ '\\S'),
        minutes_file_id uuid REFERENCES stored_file (id),
        concluded_on date,
        concluded_by uuid REFERENCES account (id),
        drafted_by uuid NOT NULL REFERENCES account (id),
        CHECK (concluded_by <> drafted_by),
        CHECK ((form = 'online') = (place IS NULL)),
        CHECK (state <> 'concluded' OR num_nulls(outcome, decision, concluded_on, concluded_by) = 0)
      );
      CREATE INDEX consultation_list ON consultation (list_id);
      CREATE INDEX consultation_community ON consultation (community_id, id);
      COMMENT ON TABLE consultation IS 'Consultation of residents (政府采购法实施条例 art. 15; 城市居民委员会组织法 art. 32)';
      COMMENT ON COLUMN consultation.form IS '议事会, 听证会, 恳谈会, 居民代表会议, 联席会议, online';
      COMMENT ON COLUMN consultation.closes_on IS 'Last day for comments, inclusive; the day of a meeting';
      CREATE TABLE consultation_item (
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        item_id uuid NOT NULL REFERENCES service_item (id) ON DELETE CASCADE,
        PRIMARY KEY (consultation_id, item_id)
      );
      CREATE INDEX consultation_item_item ON consultation_item (item_id);
      CREATE TABLE consultation_comment (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        channel text NOT NULL CHECK (channel IN ('web', 'meeting')),
        text text NOT NULL CHECK (text ~ '\\S'),
        form_nonce text UNIQUE,
        adoption text CHECK (adoption IN ('adopted', 'partly', 'not-adopted')),
        adoption_reason text CHECK (adoption_reason ~ '\\S'),
        CHECK ((channel = 'web') = (form_nonce IS NOT NULL)),
        CHECK (adoption IS NULL OR adoption = 'adopted' OR adoption_reason IS NOT NULL)
      );
      CREATE INDEX consultation_comment_consultation ON consultation_comment (consultation_id, id);
      COMMENT ON TABLE consultation_comment IS 'What people said, without their names; public once it was judged'`);
    await db.query(`
      CREATE TABLE publication (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        subject_type text NOT NULL CHECK (subject_type IN ('service-list', 'consultation')),
        subject_id uuid NOT NULL,
        unit_id uuid NOT NULL REFERENCES unit (id),
        channel text NOT NULL CHECK (channel IN ('web', 'notice-board', 'window', 'wechat-group')),
        place text,
        from_on date NOT NULL,
        not_before date NOT NULL CHECK (not_before >= from_on),
        rule text NOT NULL CHECK (rule ~ '\\S'),
        content_sha256 text NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
        ended_on date CHECK (ended_on >= from_on),
        end_reason text CHECK (end_reason ~ '\\S'),
        end_order text CHECK (end_order ~ '\\S'),
        CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
        CHECK (ended_on IS NULL OR ended_on >= not_before OR end_order IS NOT NULL)
      );
      CREATE INDEX publication_subject ON publication (subject_id, id);
      CREATE UNIQUE INDEX publication_once ON publication (subject_id, channel, coalesce(place, '')) WHERE ended_on IS NULL;
      COMMENT ON TABLE publication IS 'What was public where, from when to when; a row is never removed';
      COMMENT ON COLUMN publication.not_before IS 'First day on which it may end (城市居民委员会组织法 art. 34: 15 days, the first not counted)';
      COMMENT ON COLUMN publication.end_order IS 'The order by which it was taken down before its time'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE publication, consultation_comment, consultation_item, consultation');
  }
}
