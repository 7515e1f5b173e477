import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROW = 'id uuid PRIMARY KEY, version integer NOT NULL, created_at timestamptz NOT NULL';
const POSITION = `text NOT NULL CHECK (position IN ('secretary', 'director', 'deputy', 'worker', 'grid-worker'))`;
const KIND = `text NOT NULL CHECK (kind IN ('wage', 'allowance'))`;

/** Staff of communities: employed by the street, paid by one schedule, judged by one form, replaced from one reserve. */
export class CreateCommunityStaff20250101000087 implements MigrationInterface {
  name = 'CreateCommunityStaff20250101000087';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE reserve_candidate (
        ${ROW},
        state text NOT NULL CHECK (state IN ('waiting', 'called', 'withdrawn')),
        person_id uuid NOT NULL REFERENCES known_person (id),
        street_id uuid NOT NULL REFERENCES unit (id),
        level text CHECK (level IN ('assistant', 'intermediate', 'senior')),
        score numeric(5,2) NOT NULL CHECK (score BETWEEN 0 AND 100),
        listed_on date NOT NULL,
        valid_to date NOT NULL,
        entered_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT reserve_candidate_days CHECK (valid_to >= listed_on)
      );
      CREATE UNIQUE INDEX reserve_candidate_person ON reserve_candidate (person_id) WHERE state = 'waiting';
      CREATE INDEX reserve_candidate_street ON reserve_candidate (street_id, id);
      COMMENT ON TABLE reserve_candidate IS 'Who may be called when staff leave (社区工作者储备库)';
      COMMENT ON COLUMN reserve_candidate.valid_to IS 'Last day, inclusive';
      CREATE TABLE staff_member (
        ${ROW},
        person_id uuid NOT NULL REFERENCES known_person (id),
        street_id uuid NOT NULL REFERENCES unit (id),
        community_id uuid NOT NULL REFERENCES unit (id),
        position ${POSITION},
        pay_grade text NOT NULL CHECK (pay_grade ~ '\\S'),
        joined_on date NOT NULL,
        left_on date,
        leave_reason text CHECK (leave_reason IN ('retired', 'resigned', 'moved', 'dismissed', 'other')),
        replaces_id uuid REFERENCES staff_member (id),
        candidate_id uuid UNIQUE REFERENCES reserve_candidate (id),
        entered_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT staff_member_end CHECK ((left_on IS NULL) = (leave_reason IS NULL) AND left_on >= joined_on),
        CONSTRAINT staff_member_time EXCLUDE USING gist
          (person_id WITH =, daterange(joined_on, left_on, '[]') WITH &&)
      );
      CREATE UNIQUE INDEX staff_member_replaces ON staff_member (replaces_id);
      CREATE INDEX staff_member_street ON staff_member (street_id, id);
      CREATE INDEX staff_member_community ON staff_member (community_id, id);
      COMMENT ON TABLE staff_member IS 'Staff of communities, employed by the street (五统一); name and phone stand encrypted with the person';
      COMMENT ON COLUMN staff_member.left_on IS 'Last day, inclusive';
      CREATE TABLE staff_rate (
        ${ROW},
        street_id uuid NOT NULL REFERENCES unit (id),
        position ${POSITION},
        pay_grade text NOT NULL CHECK (pay_grade ~ '\\S'),
        kind ${KIND},
        amount bigint NOT NULL CHECK (amount > 0),
        valid_from date NOT NULL,
        basis text NOT NULL CHECK (basis ~ '\\S'),
        set_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT staff_rate_day UNIQUE (street_id, position, pay_grade, kind, valid_from)
      );
      COMMENT ON TABLE staff_rate IS 'What a position and grade is paid a month, from a day on (统一工资标准)';
      COMMENT ON COLUMN staff_rate.amount IS 'Fen a month';
      CREATE TABLE staff_payment (
        ${ROW},
        staff_id uuid NOT NULL REFERENCES staff_member (id),
        month date NOT NULL CHECK (extract(day FROM month) = 1),
        kind ${KIND},
        amount bigint NOT NULL CHECK (amount <> 0),
        note text NOT NULL CHECK (note ~ '\\S'),
        corrects_id uuid UNIQUE REFERENCES staff_payment (id),
        recorded_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT staff_payment_correction CHECK ((corrects_id IS NULL) = (amount > 0))
      );
      CREATE INDEX staff_payment_month ON staff_payment (month, staff_id);
      CREATE INDEX staff_payment_staff ON staff_payment (staff_id, id);
      COMMENT ON COLUMN staff_payment.month IS 'First day of the month for which it was paid';
      COMMENT ON COLUMN staff_payment.amount IS 'Fen; below zero where it takes another entry back';
      CREATE TABLE staff_form (
        ${ROW},
        street_id uuid NOT NULL REFERENCES unit (id),
        year smallint NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        criteria jsonb NOT NULL,
        set_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT staff_form_year UNIQUE (street_id, year)
      );
      COMMENT ON TABLE staff_form IS 'By what all staff of a street are judged in a year (统一评价考核)';
      CREATE TABLE staff_review (
        ${ROW},
        state text NOT NULL CHECK (state IN ('drafted', 'returned', 'confirmed')),
        staff_id uuid NOT NULL REFERENCES staff_member (id),
        year smallint NOT NULL,
        scores jsonb NOT NULL,
        total numeric(5,2) NOT NULL CHECK (total BETWEEN 0 AND 100),
        grade text NOT NULL CHECK (grade IN ('excellent', 'competent', 'basic', 'failing')),
        remark text NOT NULL CHECK (remark ~ '\\S'),
        drafted_by uuid NOT NULL REFERENCES account (id),
        decided_by uuid REFERENCES account (id),
        CONSTRAINT staff_review_year UNIQUE (staff_id, year),
        CONSTRAINT staff_review_other CHECK (decided_by <> drafted_by)
      );
      CREATE TRIGGER staff_rate_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON staff_rate
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER staff_payment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON staff_payment
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER staff_form_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON staff_form
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE staff_review, staff_form, staff_payment, staff_rate, staff_member, reserve_candidate',
    );
  }
}
