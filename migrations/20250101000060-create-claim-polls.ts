import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What residents say about a claimed service: one poll a claim, answered through one-time links. */
export class CreateClaimPolls20250101000060 implements MigrationInterface {
  name = 'CreateClaimPolls20250101000060';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE claim_poll (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        claim_id uuid NOT NULL CONSTRAINT claim_poll_once UNIQUE REFERENCES claim (id),
        questionnaire_id uuid NOT NULL REFERENCES questionnaire_version (id),
        asked integer NOT NULL CHECK (asked BETWEEN 5 AND 300),
        asked_by uuid NOT NULL REFERENCES account (id)
      );
      COMMENT ON TABLE claim_poll IS 'A poll of residents about a claimed service; its links name nobody';
      COMMENT ON COLUMN claim_poll.asked IS 'How many one-time links were handed out'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE claim_poll');
  }
}
