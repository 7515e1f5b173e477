import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people ask about their own data. */
export class CreateDataRequests20250101000027 implements MigrationInterface {
  name = 'CreateDataRequests20250101000027';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE data_request (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('lodged', 'granted', 'refused')),
        kind text NOT NULL CHECK (kind IN ('export', 'correct', 'erase', 'explain')),
        unit_id uuid NOT NULL REFERENCES unit (id),
        account_id uuid REFERENCES account (id),
        phone_sealed bytea,
        phone_mac text,
        correction_sealed bytea,
        identity_check text NOT NULL
          CHECK (identity_check IN ('document-seen', 'known-in-person', 'called-back', 'signed-in')),
        lodged_by uuid NOT NULL REFERENCES account (id),
        due_on date NOT NULL,
        due_provisional boolean NOT NULL,
        decided_by uuid REFERENCES account (id),
        decided_at timestamptz,
        ground text CHECK (ground IN ('not-the-person', 'nothing-held', 'statutory-duty', 'procurement-archive')),
        answer text,
        result jsonb,
        CHECK ((phone_sealed IS NULL) = (phone_mac IS NULL)),
        CHECK (account_id IS NULL OR phone_mac IS NULL),
        CHECK ((account_id IS NOT NULL) = (identity_check = 'signed-in')),
        CHECK (decided_by IS DISTINCT FROM lodged_by),
        CHECK (ground IS NULL OR answer IS NOT NULL)
      );
      CREATE INDEX data_request_unit ON data_request (unit_id, id);
      CREATE INDEX data_request_account ON data_request (account_id, id);
      CREATE INDEX data_request_phone ON data_request (phone_mac);
      COMMENT ON TABLE data_request IS 'Requests to read, correct, erase and explain (个人信息保护法 art. 44-50)';
      COMMENT ON COLUMN data_request.correction_sealed IS 'What is to be put right; gone once it is decided';
      COMMENT ON COLUMN data_request.due_provisional IS 'The working days of the due day''s year were not known'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE data_request');
  }
}
