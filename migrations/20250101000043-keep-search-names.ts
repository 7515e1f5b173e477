import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Doubles a name when it is written, instead of for every row that a search looks at. */
export class KeepSearchNames20250101000043 implements MigrationInterface {
  name = 'KeepSearchNames20250101000043';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX organization_name_search;
      ALTER TABLE organization ADD search_name text NOT NULL GENERATED ALWAYS AS (doubled(name)) STORED;
      COMMENT ON COLUMN organization.search_name IS 'The name with every character twice, for trigrams of two';
      CREATE INDEX organization_name_search ON organization USING gin (search_name gin_trgm_ops)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX organization_name_search;
      ALTER TABLE organization DROP COLUMN search_name;
      CREATE INDEX organization_name_search ON organization USING gin (doubled(name) gin_trgm_ops)`);
  }
}
