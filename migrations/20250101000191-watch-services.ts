import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The buyer's supervision records and residents' reports about a service. */
export class WatchServices20250101000191 implements MigrationInterface {
  name = 'WatchServices20250101000191';

  async up(db: QueryRunner): Promise<void> {
    await db.query(SUPERVISION);
    await db.query(REPORTS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE resident_report, resident_report_link, supervision_answer, supervision_record',
    );
  }
}

const SUPERVISION = `
  CREATE TABLE supervision_record (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT supervision_record_state_check
      CHECK (state IN ('recorded', 'rectifying', 'answered', 'closed')),
    contract_id uuid NOT NULL REFERENCES contract (id),
    number integer NOT NULL CHECK (number > 0),
    kind text NOT NULL CHECK (kind IN ('spot-check', 'document-check', 'interview')),
    checked_on date NOT NULL,
    findings text NOT NULL CHECK (findings ~ '\\S'),
    file_ids uuid[] NOT NULL,
    recorded_by uuid NOT NULL REFERENCES account (id),
    demand text CHECK (demand ~ '\\S'),
    rectify_by date,
    closing text,
    closed_on date,
    closed_by uuid REFERENCES account (id),
    CONSTRAINT supervision_record_number UNIQUE (contract_id, number),
    CONSTRAINT supervision_record_demand CHECK ((demand IS NULL) = (rectify_by IS NULL)),
    CONSTRAINT supervision_record_rectifying CHECK (state = 'recorded' OR demand IS NOT NULL),
    CONSTRAINT supervision_record_closed CHECK (state <> 'closed' OR num_nulls(closing, closed_on, closed_by) = 0)
  );
  CREATE INDEX supervision_record_due ON supervision_record (rectify_by) WHERE state = 'rectifying';
  COMMENT ON TABLE supervision_record IS 'What the buyer found while it supervised the service (102号令 art. 25)';
  CREATE TABLE supervision_answer (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    record_id uuid NOT NULL REFERENCES supervision_record (id),
    text text NOT NULL CHECK (text ~ '\\S'),
    file_ids uuid[] NOT NULL,
    answered_by uuid NOT NULL REFERENCES account (id),
    answered_on date NOT NULL
  );
  CREATE INDEX supervision_answer_record ON supervision_answer (record_id, id);
  CREATE TRIGGER supervision_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON supervision_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`;

const REPORTS = `
  CREATE TABLE resident_report_link (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    contract_id uuid NOT NULL REFERENCES contract (id),
    token_hash text NOT NULL CONSTRAINT resident_report_link_token UNIQUE,
    expires_on date NOT NULL,
    issued_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE INDEX resident_report_link_contract ON resident_report_link (contract_id);
  CREATE TABLE resident_report (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CONSTRAINT resident_report_state_check
      CHECK (state IN ('received', 'answered', 'closed', 'dismissed')),
    contract_id uuid NOT NULL REFERENCES contract (id),
    channel text NOT NULL CHECK (channel IN ('counter', 'hotline', 'visit', 'link')),
    category text NOT NULL
      CHECK (category IN ('refusal', 'error', 'attitude', 'distance', 'fee', 'emergency', 'suggestion', 'other')),
    urgent boolean NOT NULL,
    text_sealed bytea,
    name_sealed bytea,
    phone_sealed bytea,
    phone_mac text,
    link_id uuid CONSTRAINT one_report_a_link UNIQUE REFERENCES resident_report_link (id),
    due_at timestamptz NOT NULL,
    overdue_at timestamptz,
    rounds integer NOT NULL CHECK (rounds >= 0),
    answer text,
    answered_at timestamptz,
    answered_by uuid REFERENCES account (id),
    satisfaction text CHECK (satisfaction IN ('satisfied', 'unsatisfied', 'unreachable')),
    founded boolean,
    note text,
    closed_at timestamptz,
    closed_by uuid REFERENCES account (id),
    recorded_by uuid REFERENCES account (id),
    CONSTRAINT resident_report_channel CHECK ((channel = 'link') = (link_id IS NOT NULL)
      AND (channel = 'link') = (recorded_by IS NULL)),
    CONSTRAINT resident_report_answered CHECK (state <> 'answered' OR num_nulls(answer, answered_at, answered_by) = 0),
    CONSTRAINT resident_report_closed CHECK (state <> 'closed'
      OR num_nulls(answer, satisfaction, founded, closed_at, closed_by) = 0),
    CONSTRAINT resident_report_dismissed CHECK (state <> 'dismissed' OR num_nulls(note, closed_at, closed_by) = 0)
  );
  CREATE INDEX resident_report_contract ON resident_report (contract_id, id);
  CREATE INDEX resident_report_phone ON resident_report (phone_mac);
  COMMENT ON TABLE resident_report IS 'What residents report about a service; who said it, and in which words, is sealed'`;
