import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places, the working-day calendars, the service categories. */
export class CreateReference20250101000002 implements MigrationInterface {
  name = 'CreateReference20250101000002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE place (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        code text NOT NULL UNIQUE CHECK (code ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$'),
        name text NOT NULL,
        level text NOT NULL CHECK (level IN ('district', 'street', 'community')),
        parent_id uuid REFERENCES place (id)
      );
      COMMENT ON COLUMN place.code IS 'GB/T 2260 (6 digits), plus GB/T 10114 (9), plus the community (12)';
      CREATE TABLE calendar_year (
        year integer PRIMARY KEY CHECK (year BETWEEN 2000 AND 2200),
        version integer NOT NULL,
        holidays date[] NOT NULL,
        makeups date[] NOT NULL,
        source text NOT NULL
      );
      COMMENT ON TABLE calendar_year IS 'Exceptions of a year from the State Council notice; a year without a row is never guessed';
      CREATE TABLE service_category (
        code text PRIMARY KEY CHECK (code ~ '^[A-Z]{3}$'),
        name text NOT NULL,
        examples text NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE service_category, calendar_year, place');
  }
}
