import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who comes first on equal terms, below the threshold and in grant programmes. */
export class PreferOnEqualTerms20250101000202 implements MigrationInterface {
  name = 'PreferOnEqualTerms20250101000202';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organization_priority (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        organization_id uuid NOT NULL REFERENCES organization (id),
        basis text NOT NULL CHECK (basis ~ '\\S'),
        valid_from date NOT NULL,
        valid_to date NOT NULL,
        ended_on date,
        CONSTRAINT organization_priority_days CHECK (valid_to >= valid_from)
      );
      CREATE INDEX organization_priority_organization ON organization_priority (organization_id, valid_to);
      COMMENT ON COLUMN organization_priority.ended_on IS 'First day on which it no longer counts'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE organization_priority');
  }
}
