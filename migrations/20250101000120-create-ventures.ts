import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 公益创投: programmes, applications, their review, the notice of the result and objections to it. */
export class CreateVentures20250101000120 implements MigrationInterface {
  name = 'CreateVentures20250101000120';

  async up(db: QueryRunner): Promise<void> {
    await db.query(PROGRAMMES);
    await db.query(APPLICATIONS);
    await db.query(REVIEW);
    await db.query(RESULT);
    for (const table of APPEND_ONLY) {
      await db.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
          FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE venture_objection, venture_sheet, venture_pitch, venture_judge, venture_draw, venture_application;
      ALTER TABLE venture_programme DROP CONSTRAINT venture_programme_decision_fk;
      DROP TABLE venture_decision, venture_programme`);
  }
}

const APPEND_ONLY = ['venture_draw', 'venture_sheet', 'venture_decision'];

const PROGRAMMES = `
  CREATE TABLE venture_programme (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('drafted', 'submitted', 'approved', 'open', 'reviewing', 'decided', 'announced',
      'concluded', 'finished', 'cancelled')),
    street_id uuid NOT NULL REFERENCES unit (id),
    fund_id uuid NOT NULL REFERENCES fund (id),
    category text NOT NULL REFERENCES service_category (code),
    title text NOT NULL CHECK (title ~ '\\S'),
    call text NOT NULL CHECK (call ~ '\\S'),
    themes text[] NOT NULL CHECK (cardinality(themes) > 0),
    boundary jsonb NOT NULL,
    total_fen bigint NOT NULL CHECK (total_fen > 0),
    max_grant_fen bigint NOT NULL CHECK (max_grant_fen > 0 AND max_grant_fen <= total_fen),
    budget_rules jsonb NOT NULL,
    criteria jsonb NOT NULL,
    trimmed boolean NOT NULL,
    pass_score numeric(5, 2) NOT NULL CHECK (pass_score >= 0 AND pass_score <= 100),
    panel_size integer NOT NULL CHECK (panel_size BETWEEN 5 AND 7),
    minutes jsonb NOT NULL,
    instalments jsonb NOT NULL,
    return_visit_template text NOT NULL CHECK (return_visit_template IN ('one-three-six-months', 'none')),
    deadline_on date NOT NULL,
    project_from date NOT NULL,
    project_to date NOT NULL CHECK (project_to >= project_from),
    undertaker_id uuid REFERENCES organization (id),
    per_theme boolean NOT NULL,
    asks_community boolean NOT NULL,
    open_to_street boolean NOT NULL,
    drafted_by uuid NOT NULL REFERENCES account (id),
    approved_by uuid REFERENCES account (id),
    approval text CHECK (approval ~ '\\S'),
    return_reason text CHECK (return_reason ~ '\\S'),
    published_by uuid REFERENCES account (id),
    published_on date,
    deadline_at timestamptz,
    rules jsonb,
    decision_id uuid,
    announced_by uuid REFERENCES account (id),
    announced_on date,
    notice_ends_on date,
    sign_by date,
    end_reason text CHECK (end_reason ~ '\\S'),
    CONSTRAINT venture_programme_two_people CHECK (published_by <> drafted_by AND approved_by <> drafted_by),
    CONSTRAINT venture_programme_approved CHECK ((approved_by IS NULL) = (approval IS NULL)),
    CONSTRAINT venture_programme_approved_first CHECK (published_on IS NULL OR approved_by IS NOT NULL),
    CONSTRAINT venture_programme_published
      CHECK (num_nonnulls(published_by, published_on, deadline_at, rules) IN (0, 4)),
    CONSTRAINT venture_programme_open
      CHECK (state IN ('drafted', 'submitted', 'approved', 'cancelled') OR published_on IS NOT NULL),
    CONSTRAINT venture_programme_announced
      CHECK (num_nonnulls(announced_by, announced_on, notice_ends_on, sign_by) IN (0, 4)),
    CONSTRAINT venture_programme_noticed CHECK (state NOT IN ('announced', 'concluded', 'finished') OR announced_on IS NOT NULL)
  );
  CREATE INDEX venture_programme_street ON venture_programme (street_id, id);
  CREATE INDEX venture_programme_fund ON venture_programme (fund_id);
  COMMENT ON COLUMN venture_programme.boundary IS 'What the street said when asked whether it buys a service; public';
  COMMENT ON COLUMN venture_programme.rules IS 'The rules under which it was published';
  COMMENT ON COLUMN venture_programme.decision_id IS 'The decision in force';

  CREATE TABLE venture_decision (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    programme_id uuid NOT NULL REFERENCES venture_programme (id),
    edition integer NOT NULL CHECK (edition > 0),
    minutes text NOT NULL CHECK (minutes ~ '\\S'),
    reason text CHECK (reason ~ '\\S'),
    grants jsonb NOT NULL,
    entered_by uuid NOT NULL REFERENCES account (id),
    CONSTRAINT venture_decision_edition UNIQUE (programme_id, edition),
    CONSTRAINT venture_decision_explained CHECK (edition = 1 OR reason IS NOT NULL)
  );
  COMMENT ON TABLE venture_decision IS 'What the review committee decided: ranks, amounts line by line, reasons';
  ALTER TABLE venture_programme ADD CONSTRAINT venture_programme_decision_fk
    FOREIGN KEY (decision_id) REFERENCES venture_decision (id)`;

const APPLICATIONS = `
  CREATE TABLE venture_application (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('drafted', 'submitted', 'withdrawn', 'lapsed', 'qualified', 'invalid', 'eliminated',
      'forfeited', 'granted', 'reserve', 'unfunded', 'declined', 'agreed')),
    programme_id uuid NOT NULL REFERENCES venture_programme (id),
    organization_id uuid NOT NULL REFERENCES organization (id),
    community_id uuid NOT NULL REFERENCES unit (id),
    slot text NOT NULL,
    form jsonb NOT NULL,
    form_sha256 text NOT NULL CHECK (form_sha256 ~ '^[0-9a-f]{64}$'),
    asked_fen bigint NOT NULL CHECK (asked_fen >= 0),
    submitted_at timestamptz,
    confirmed_sha256 text CHECK (confirmed_sha256 ~ '^[0-9a-f]{64}$'),
    confirmed_by uuid REFERENCES account (id),
    reasons jsonb NOT NULL,
    note text CHECK (note ~ '\\S'),
    granted_fen bigint CHECK (granted_fen > 0 AND granted_fen <= asked_fen),
    granted_on date,
    sign_by date,
    reserve_rank integer CHECK (reserve_rank > 0),
    CONSTRAINT venture_application_submitted
      CHECK (state IN ('drafted', 'withdrawn', 'lapsed') OR submitted_at IS NOT NULL),
    CONSTRAINT venture_application_confirmed CHECK ((confirmed_sha256 IS NULL) = (confirmed_by IS NULL)),
    CONSTRAINT venture_application_granted
      CHECK (state NOT IN ('granted', 'agreed', 'reserve') OR granted_fen IS NOT NULL),
    CONSTRAINT venture_application_days CHECK ((granted_on IS NULL) = (sign_by IS NULL)),
    CONSTRAINT venture_application_agreed CHECK (state NOT IN ('granted', 'agreed') OR granted_on IS NOT NULL)
  );
  CREATE UNIQUE INDEX one_live_venture_application ON venture_application (programme_id, organization_id, slot)
    WHERE state NOT IN ('withdrawn', 'lapsed');
  CREATE INDEX venture_application_organization ON venture_application (organization_id, id);
  CREATE INDEX venture_application_community ON venture_application (community_id, id);
  COMMENT ON COLUMN venture_application.slot IS 'The theme where one application a theme is allowed, else empty';
  COMMENT ON COLUMN venture_application.confirmed_sha256 IS 'The form that the community confirmed: another one is not'`;

const REVIEW = `
  CREATE TABLE venture_draw (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    programme_id uuid NOT NULL REFERENCES venture_programme (id),
    purpose text NOT NULL CHECK (purpose IN ('panel', 'pitches')),
    seed text NOT NULL CHECK (seed ~ '^[0-9a-f]{64}$'),
    candidates uuid[] NOT NULL,
    excluded jsonb NOT NULL,
    drawn uuid[] NOT NULL,
    reserves uuid[] NOT NULL,
    drawn_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE UNIQUE INDEX one_venture_draw ON venture_draw (programme_id, purpose);
  COMMENT ON TABLE venture_draw IS 'Whoever has the seed can repeat it; public with the result';

  CREATE TABLE venture_judge (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    programme_id uuid NOT NULL REFERENCES venture_programme (id),
    seat integer NOT NULL CHECK (seat > 0),
    account_id uuid NOT NULL REFERENCES account (id),
    expert_id uuid NOT NULL REFERENCES expert (id),
    declared_on date,
    left_at timestamptz,
    left_reason text CHECK (left_reason ~ '\\S'),
    CONSTRAINT venture_judge_once UNIQUE (programme_id, expert_id),
    CONSTRAINT venture_judge_left CHECK ((left_at IS NULL) = (left_reason IS NULL))
  );
  CREATE UNIQUE INDEX venture_judge_seat ON venture_judge (programme_id, seat) WHERE left_at IS NULL;
  CREATE INDEX venture_judge_account ON venture_judge (account_id);
  COMMENT ON COLUMN venture_judge.left_at IS 'From then on his sheets count for nothing';

  CREATE TABLE venture_pitch (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('listed', 'checked-in', 'waiting', 'presenting', 'questioned', 'scoring', 'scored',
      'missed')),
    programme_id uuid NOT NULL REFERENCES venture_programme (id),
    application_id uuid NOT NULL CONSTRAINT venture_pitch_once UNIQUE REFERENCES venture_application (id),
    drawn_position integer NOT NULL CHECK (drawn_position > 0),
    position integer NOT NULL CHECK (position > 0),
    postponed boolean NOT NULL,
    until timestamptz,
    reason text CHECK (reason ~ '\\S'),
    CONSTRAINT venture_pitch_position UNIQUE (programme_id, position),
    CONSTRAINT venture_pitch_reason CHECK (reason IS NOT NULL OR (NOT postponed AND state <> 'missed'))
  );
  COMMENT ON COLUMN venture_pitch.position IS 'As drawn; who missed his turn once goes to the end';

  CREATE TABLE venture_sheet (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    programme_id uuid NOT NULL REFERENCES venture_programme (id),
    application_id uuid NOT NULL REFERENCES venture_application (id),
    judge_id uuid NOT NULL REFERENCES venture_judge (id),
    scores jsonb NOT NULL,
    comment text CHECK (comment ~ '\\S')
  );
  CREATE UNIQUE INDEX one_venture_sheet ON venture_sheet (application_id, judge_id);
  CREATE INDEX venture_sheet_programme ON venture_sheet (programme_id)`;

const RESULT = `
  CREATE TABLE venture_objection (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('submitted', 'withdrawn', 'upheld', 'rejected')),
    programme_id uuid NOT NULL REFERENCES venture_programme (id),
    application_id uuid NOT NULL REFERENCES venture_application (id),
    unit_id uuid NOT NULL REFERENCES unit (id),
    matters text NOT NULL CHECK (matters ~ '\\S'),
    received_on date NOT NULL,
    reply_by date NOT NULL,
    reply text CHECK (reply ~ '\\S'),
    replied_on date,
    replied_by uuid REFERENCES account (id),
    CONSTRAINT venture_objection_replied CHECK (num_nonnulls(reply, replied_on, replied_by) IN (0, 3)),
    CONSTRAINT venture_objection_answered CHECK (state NOT IN ('upheld', 'rejected') OR replied_on IS NOT NULL)
  );
  CREATE UNIQUE INDEX one_open_venture_objection ON venture_objection (application_id, unit_id) WHERE state = 'submitted';
  CREATE INDEX venture_objection_programme ON venture_objection (programme_id, id);
  CREATE INDEX venture_objection_unit ON venture_objection (unit_id, id)`;
