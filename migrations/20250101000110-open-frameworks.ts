import type { MigrationInterface, QueryRunner } from 'typeorm';

const SOURCES = `'prequalification', 'library', 'recommendation', 'named'`;

/** The first stage of framework agreements as a tender, and tenders that call off from one. */
export class OpenFrameworks20250101000110 implements MigrationInterface {
  name = 'OpenFrameworks20250101000110';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE tender ADD COLUMN framework jsonb, ADD COLUMN agreement_id uuid;
      CREATE INDEX tender_agreement ON tender (agreement_id, id) WHERE agreement_id IS NOT NULL;
      COMMENT ON COLUMN tender.framework IS 'What the first stage of a framework announces: scope, units, second stage';
      COMMENT ON COLUMN tender.agreement_id IS 'The framework agreement that the tender calls off from';
      ALTER TABLE tender_invitation ADD COLUMN ceilings jsonb;
      COMMENT ON COLUMN tender_invitation.ceilings IS 'Fen as text by organization: an own highest price, as in a framework''s second stage';
      ALTER TABLE tender_invitation DROP CONSTRAINT tender_invitation_source_check;
      ALTER TABLE tender_invitation ADD CONSTRAINT tender_invitation_source_check
        CHECK (source IN (${SOURCES}, 'framework'));
      CREATE TABLE framework_result (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        tender_id uuid NOT NULL CONSTRAINT framework_result_once UNIQUE REFERENCES tender (id),
        admitted uuid[] NOT NULL CHECK (cardinality(admitted) > 0),
        eliminated uuid[] NOT NULL,
        published_on date NOT NULL,
        notice_ends_on date NOT NULL,
        contractable_from date NOT NULL,
        sign_by date NOT NULL,
        decision text NOT NULL,
        decision_sha256 text NOT NULL CHECK (decision_sha256 ~ '^[0-9a-f]{64}$'),
        decided_by uuid NOT NULL REFERENCES account (id),
        bound_at timestamptz,
        revoked_at timestamptz,
        CHECK (bound_at IS NULL OR revoked_at IS NULL)
      );
      COMMENT ON TABLE framework_result IS 'Who is admitted to a framework and who is left out (110号令)'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE framework_result;
      ALTER TABLE tender_invitation DROP CONSTRAINT tender_invitation_source_check;
      ALTER TABLE tender_invitation ADD CONSTRAINT tender_invitation_source_check CHECK (source IN (${SOURCES}));
      ALTER TABLE tender_invitation DROP COLUMN ceilings;
      ALTER TABLE tender DROP COLUMN framework, DROP COLUMN agreement_id`);
  }
}
