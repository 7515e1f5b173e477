import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finding suppliers by part of their name, category, area, legal form and state. */
export class IndexOrganizationSearch20250101000041 implements MigrationInterface {
  name = 'IndexOrganizationSearch20250101000041';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION doubled(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        AS $$ SELECT regexp_replace(lower($1), '(.)', '\\1\\1', 'g') $$;
      COMMENT ON FUNCTION doubled IS 'Every character twice: so two characters have trigrams, and most Chinese words are two';
      CREATE INDEX organization_name_search ON organization USING gin (doubled(name) gin_trgm_ops);
      CREATE INDEX organization_categories ON organization USING gin (categories);
      CREATE INDEX organization_areas ON organization USING gin (areas);
      CREATE INDEX organization_by_state ON organization (state, id);
      CREATE INDEX organization_by_legal_form ON organization (legal_form, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX organization_name_search, organization_categories, organization_areas, organization_by_state,
        organization_by_legal_form;
      DROP FUNCTION doubled(text)`);
  }
}
