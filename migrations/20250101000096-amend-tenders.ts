import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to a tender between its publication and the opening: questions, amendments, suspensions. */
export class AmendTenders20250101000096 implements MigrationInterface {
  name = 'AmendTenders20250101000096';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE tender
        ADD COLUMN amendments integer NOT NULL DEFAULT 0 CONSTRAINT tender_amendments_check CHECK (amendments >= 0),
        ADD COLUMN suspended_until date,
        ADD COLUMN suspension_reason text CHECK (suspension_reason ~ '\\S');
      ALTER TABLE tender ALTER COLUMN amendments DROP DEFAULT;
      ALTER TABLE tender ADD CONSTRAINT tender_suspension_check
        CHECK ((suspended_until IS NULL) = (suspension_reason IS NULL));
      ALTER TABLE bid
        ADD COLUMN confirmed_amendment integer NOT NULL DEFAULT 0,
        DROP CONSTRAINT bid_state_check,
        ADD CONSTRAINT bid_state_check CHECK (state IN ('submitted', 'withdrawn', 'lapsed', 'opened', 'valid', 'disqualified')),
        ADD CONSTRAINT bid_lapsed_is_sealed CHECK (state <> 'lapsed' OR (price_fen IS NULL AND proposal IS NULL));
      ALTER TABLE bid ALTER COLUMN confirmed_amendment DROP DEFAULT;
      COMMENT ON COLUMN tender.amendments IS 'How many amendments (更正) have been issued';
      COMMENT ON COLUMN tender.suspended_until IS 'While set nothing goes on; the clocks go on from where they stood';
      COMMENT ON COLUMN bid.confirmed_amendment IS 'The amendment under which the bidder last sent or confirmed it'`);
    await db.query(QUESTIONS);
    await db.query(AMENDMENTS);
    await db.query(`
      CREATE VIEW tendering_amendment_public AS SELECT id, tender_id, number, reason, changes FROM tender_amendment;
      CREATE VIEW tendering_suspension_public AS SELECT id, tender_id, reason, until FROM tender_suspension`);
    await db.query(`
      ALTER TABLE public_notice DROP CONSTRAINT public_notice_kind_check;
      ALTER TABLE public_notice ADD CONSTRAINT public_notice_kind_check CHECK (kind IN ('tender', 'amendment',
        'suspension', 'resumption', 'termination', 'cancellation', 'result', 'contract', 'acceptance', 'evaluation',
        'ranking'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW tendering_suspension_public, tendering_amendment_public;
      ALTER TABLE public_notice DROP CONSTRAINT public_notice_kind_check;
      ALTER TABLE public_notice ADD CONSTRAINT public_notice_kind_check CHECK (kind IN ('tender', 'termination',
        'cancellation', 'result', 'contract', 'acceptance', 'evaluation', 'ranking')) NOT VALID;
      DROP TABLE tender_suspension, tender_amendment, tender_question;
      ALTER TABLE bid DROP CONSTRAINT bid_lapsed_is_sealed, DROP CONSTRAINT bid_state_check;
      UPDATE bid SET state = 'withdrawn' WHERE state = 'lapsed';
      ALTER TABLE bid DROP COLUMN confirmed_amendment,
        ADD CONSTRAINT bid_state_check CHECK (state IN ('submitted', 'withdrawn', 'opened', 'valid', 'disqualified'));
      ALTER TABLE tender DROP COLUMN amendments, DROP COLUMN suspended_until, DROP COLUMN suspension_reason`);
  }
}

const QUESTIONS = `
  CREATE TABLE tender_question (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    tender_id uuid NOT NULL REFERENCES tender (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    question text NOT NULL CHECK (question ~ '\\S'),
    answer_by date NOT NULL,
    answer text CHECK (answer ~ '\\S'),
    answered_on date,
    answered_by uuid REFERENCES account (id),
    CONSTRAINT tender_question_answered_whole CHECK (num_nulls(answer, answered_on, answered_by) IN (0, 3))
  );
  CREATE INDEX tender_question_tender ON tender_question (tender_id, id);
  CREATE INDEX tender_question_organization ON tender_question (organization_id, id);
  COMMENT ON COLUMN tender_question.organization_id IS 'Who asked: never shown to anybody else'`;

const AMENDMENTS = `
  CREATE TABLE tender_amendment (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    tender_id uuid NOT NULL REFERENCES tender (id),
    number integer NOT NULL CHECK (number > 0),
    reason text NOT NULL CHECK (reason ~ '\\S'),
    changes jsonb NOT NULL,
    deadline_before date NOT NULL,
    deadline_after date NOT NULL CHECK (deadline_after >= deadline_before),
    issued_on date NOT NULL,
    issued_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE UNIQUE INDEX tender_amendment_number ON tender_amendment (tender_id, number);
  CREATE TRIGGER tender_amendment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tender_amendment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON COLUMN tender_amendment.changes IS 'Field, before, after: public';
  CREATE TABLE tender_suspension (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    tender_id uuid NOT NULL REFERENCES tender (id),
    reason text NOT NULL CHECK (reason ~ '\\S'),
    document_number text CHECK (document_number ~ '\\S'),
    until date NOT NULL,
    suspended_by uuid NOT NULL REFERENCES account (id),
    ended_at timestamptz,
    ended_by uuid REFERENCES account (id)
  );
  CREATE UNIQUE INDEX tender_suspension_open ON tender_suspension (tender_id) WHERE ended_at IS NULL;
  COMMENT ON COLUMN tender_suspension.until IS 'Last day, inclusive; thirty days at most (政府采购法 art. 57)'`;
