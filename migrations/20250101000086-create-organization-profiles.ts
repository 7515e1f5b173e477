import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROW = 'id uuid PRIMARY KEY, version integer NOT NULL, created_at timestamptz NOT NULL';

/** What suppliers are beside their certificate: tags, capacity, declarations of size, and whom to ask. */
export class CreateOrganizationProfiles20250101000086 implements MigrationInterface {
  name = 'CreateOrganizationProfiles20250101000086';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE designation (
        ${ROW},
        organization_id uuid NOT NULL REFERENCES organization (id),
        kind text NOT NULL CHECK (kind IN ('hub', 'leading')),
        valid_from date NOT NULL,
        valid_to date,
        basis text NOT NULL CHECK (basis ~ '\\S'),
        end_reason text CHECK (end_reason ~ '\\S'),
        unit_id uuid NOT NULL REFERENCES unit (id),
        given_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT designation_end CHECK ((valid_to IS NULL) = (end_reason IS NULL)),
        CONSTRAINT designation_days CHECK (valid_to >= valid_from),
        CONSTRAINT designation_once EXCLUDE USING gist
          (organization_id WITH =, kind WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      );
      COMMENT ON TABLE designation IS 'Tags of social organizations: 枢纽型 (hub), 领军型 (leading)';
      COMMENT ON COLUMN designation.valid_to IS 'Last day, inclusive; null while it lasts';
      CREATE TABLE capacity_assessment (
        ${ROW},
        organization_id uuid NOT NULL REFERENCES organization (id),
        level text NOT NULL CHECK (level IN ('initial', 'developing', 'mature')),
        assessed_on date NOT NULL,
        basis text NOT NULL CHECK (basis ~ '\\S'),
        plan text CHECK (plan ~ '\\S'),
        start_up boolean NOT NULL,
        unit_id uuid NOT NULL REFERENCES unit (id),
        assessed_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT capacity_assessment_day UNIQUE (organization_id, assessed_on)
      );
      COMMENT ON COLUMN capacity_assessment.plan IS 'How it is helped to grow (培育计划)';
      COMMENT ON COLUMN capacity_assessment.start_up IS 'In the start-up stream, whatever its age';
      CREATE TABLE size_declaration (
        ${ROW},
        organization_id uuid NOT NULL REFERENCES organization (id),
        size text NOT NULL CHECK (size IN ('micro', 'small', 'medium', 'large')),
        industry text NOT NULL CHECK (industry ~ '\\S'),
        employees integer NOT NULL CHECK (employees >= 0),
        revenue bigint NOT NULL CHECK (revenue >= 0),
        assets bigint NOT NULL CHECK (assets >= 0),
        declared_on date NOT NULL,
        declared_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE INDEX size_declaration_organization ON size_declaration (organization_id, id);
      COMMENT ON TABLE size_declaration IS 'What an enterprise declares of its size (中小企业声明函); social organizations declare none';
      COMMENT ON COLUMN size_declaration.revenue IS 'Fen, of the year before';
      COMMENT ON COLUMN size_declaration.assets IS 'Fen, at the end of the year before';
      CREATE TABLE organization_contact (
        ${ROW},
        organization_id uuid NOT NULL REFERENCES organization (id),
        person_id uuid NOT NULL REFERENCES known_person (id),
        kind text NOT NULL CHECK (kind IN ('general', 'project', 'finance')),
        ended_on date,
        entered_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE UNIQUE INDEX organization_contact_once ON organization_contact (organization_id, person_id, kind) WHERE ended_on IS NULL;
      COMMENT ON TABLE organization_contact IS 'Whom to ask; name and phone stand encrypted with the person';
      CREATE TRIGGER capacity_assessment_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON capacity_assessment
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER size_declaration_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON size_declaration
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE organization_contact, size_declaration, capacity_assessment, designation');
  }
}
