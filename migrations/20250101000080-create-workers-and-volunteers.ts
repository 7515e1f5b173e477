import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Social workers with their employers, and volunteers with their hours. */
export class CreateWorkersAndVolunteers20250101000080 implements MigrationInterface {
  name = 'CreateWorkersAndVolunteers20250101000080';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE social_worker (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        person_id uuid NOT NULL REFERENCES known_person (id),
        level text CHECK (level IN ('assistant', 'intermediate', 'senior')),
        certificate_number text CHECK (certificate_number ~ '\\S'),
        certificate_from date,
        certificate_to date,
        entered_by uuid NOT NULL REFERENCES account (id),
        verified_by uuid REFERENCES account (id),
        verified_on date,
        CONSTRAINT social_worker_person UNIQUE (person_id),
        CONSTRAINT social_worker_certificate CHECK (num_nonnulls(level, certificate_number, certificate_from) IN (0, 3)),
        CONSTRAINT social_worker_certificate_days CHECK (certificate_to >= certificate_from),
        CONSTRAINT social_worker_verified
          CHECK (num_nonnulls(verified_by, verified_on) IN (0, 2) AND (verified_by IS NULL OR level IS NOT NULL)),
        CONSTRAINT social_worker_two_people CHECK (verified_by <> entered_by)
      );
      CREATE UNIQUE INDEX social_worker_number ON social_worker (certificate_number) WHERE certificate_number IS NOT NULL;
      COMMENT ON TABLE social_worker IS 'Social workers; name and phone stand with the known person';
      COMMENT ON COLUMN social_worker.level IS '助理社会工作师, 社会工作师, 高级社会工作师; null without a certificate';

      CREATE TABLE employment (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        worker_id uuid NOT NULL REFERENCES social_worker (id),
        organization_id uuid NOT NULL REFERENCES organization (id),
        post text NOT NULL CHECK (post ~ '\\S'),
        valid_from date NOT NULL,
        valid_to date,
        end_reason text CHECK (end_reason ~ '\\S'),
        recorded_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT employment_days CHECK (valid_to >= valid_from),
        CONSTRAINT employment_end CHECK ((valid_to IS NULL) = (end_reason IS NULL)),
        CONSTRAINT employment_once EXCLUDE USING gist
          (worker_id WITH =, organization_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      );
      CREATE INDEX employment_organization ON employment (organization_id, worker_id);
      COMMENT ON COLUMN employment.valid_to IS 'Last day, inclusive; open when null';

      CREATE TABLE volunteer (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        person_id uuid NOT NULL REFERENCES known_person (id),
        community_id uuid NOT NULL REFERENCES unit (id),
        was_served boolean NOT NULL,
        entered_by uuid NOT NULL REFERENCES account (id),
        left_on date,
        CONSTRAINT volunteer_person UNIQUE (person_id)
      );
      CREATE INDEX volunteer_community ON volunteer (community_id, id);
      COMMENT ON TABLE volunteer IS 'Volunteers by their real names (志愿服务条例 art. 19)';
      COMMENT ON COLUMN volunteer.was_served IS 'Was on the register of residents served before: from helped to helper';

      CREATE TABLE volunteer_hours (
        id uuid PRIMARY KEY,
        volunteer_id uuid NOT NULL REFERENCES volunteer (id),
        served_on date NOT NULL,
        minutes integer NOT NULL CHECK (minutes <> 0 AND minutes BETWEEN -1440 AND 1440),
        activity text NOT NULL CHECK (activity ~ '\\S'),
        unit_id uuid NOT NULL REFERENCES unit (id),
        recorded_by uuid NOT NULL REFERENCES account (id),
        recorded_at timestamptz NOT NULL,
        corrects_id uuid REFERENCES volunteer_hours (id),
        CONSTRAINT volunteer_hours_correction UNIQUE (corrects_id),
        CONSTRAINT volunteer_hours_sign CHECK ((minutes < 0) = (corrects_id IS NOT NULL))
      );
      CREATE INDEX volunteer_hours_day ON volunteer_hours (volunteer_id, served_on) INCLUDE (minutes);
      CREATE TRIGGER volunteer_hours_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON volunteer_hours
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE volunteer_hours IS 'Service records; a mistake is taken back by an entry against it'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE volunteer_hours, volunteer, employment, social_worker');
  }
}
