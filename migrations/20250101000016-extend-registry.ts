import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suppliers that register, with their credentials and the reasons of every step. */
export class ExtendRegistry20250101000016 implements MigrationInterface {
  name = 'ExtendRegistry20250101000016';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE organization
        DROP CONSTRAINT organization_legal_form_check,
        ADD CONSTRAINT organization_legal_form_check CHECK (legal_form IN ('association', 'private-non-enterprise',
          'foundation', 'enterprise', 'residents-committee', 'rural-collective', 'institution')),
        ADD areas text[] NOT NULL DEFAULT '{}',
        ADD registrar_id uuid REFERENCES unit (id),
        ADD registered_by uuid REFERENCES account (id);
      COMMENT ON COLUMN organization.areas IS 'Codes of the places in which it is active';
      COMMENT ON COLUMN organization.registrar_id IS 'Unit that entered it; null for sample data';
      CREATE TABLE organization_decision (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        organization_id uuid NOT NULL REFERENCES organization (id),
        action text NOT NULL,
        reason text NOT NULL CHECK (reason ~ '\\S')
      );
      CREATE INDEX organization_decision_organization ON organization_decision (organization_id, id);
      COMMENT ON TABLE organization_decision IS 'Reasons of the steps in state_change, which refer to them by id';
      CREATE TABLE credential (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        organization_id uuid NOT NULL REFERENCES organization (id),
        kind text NOT NULL CHECK (kind IN ('registration-certificate', 'annual-check', 'evaluation-grade', 'tax-proof',
          'social-insurance-proof', 'fundraising-qualification', 'tax-exempt-status', 'insurance')),
        number text,
        issuer text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        year integer,
        result text CHECK (result IN ('qualified', 'basically-qualified', 'unqualified', 'absent')),
        grade text CHECK (grade IN ('1A', '2A', '3A', '4A', '5A')),
        file_id uuid REFERENCES stored_file (id),
        recorded_by uuid REFERENCES account (id),
        CHECK (valid_to >= valid_from),
        CHECK ((kind = 'annual-check') = (year IS NOT NULL AND result IS NOT NULL)),
        CHECK ((kind = 'evaluation-grade') = (grade IS NOT NULL))
      );
      CREATE INDEX credential_organization ON credential (organization_id, id);
      CREATE UNIQUE INDEX credential_one_check_a_year ON credential (organization_id, year) WHERE kind = 'annual-check';
      CREATE UNIQUE INDEX credential_number ON credential (organization_id, kind, number, valid_from)
        WHERE number IS NOT NULL;
      COMMENT ON COLUMN credential.valid_to IS 'Last day, inclusive; open when null';
      COMMENT ON COLUMN credential.grade IS 'As decided; never derived from points'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE credential, organization_decision;
      ALTER TABLE organization
        DROP COLUMN areas, DROP COLUMN registrar_id, DROP COLUMN registered_by,
        DROP CONSTRAINT organization_legal_form_check,
        ADD CONSTRAINT organization_legal_form_check CHECK (legal_form IN ('association', 'private-non-enterprise',
          'foundation', 'enterprise', 'residents-committee'))`);
  }
}
