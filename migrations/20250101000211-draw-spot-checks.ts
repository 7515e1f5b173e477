import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Draws of running projects that are visited at random. */
export class DrawSpotChecks20250101000211 implements MigrationInterface {
  name = 'DrawSpotChecks20250101000211';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE spot_check (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2200),
        visit_on date NOT NULL,
        percent integer NOT NULL CHECK (percent BETWEEN 1 AND 100),
        target integer NOT NULL CHECK (target >= 0),
        seed text NOT NULL CHECK (seed ~ '^[0-9a-f]{64}$'),
        population uuid[] NOT NULL,
        drawn uuid[] NOT NULL CHECK (drawn <@ population),
        drawn_by uuid REFERENCES account (id)
      );
      CREATE INDEX spot_check_year ON spot_check (year);
      CREATE INDEX evaluation_plan_running ON evaluation_plan (service_to)
        WHERE accepted_on IS NULL AND ended_on IS NULL;
      CREATE TRIGGER spot_check_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON spot_check
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE spot_check IS '动态抽查: anybody can repeat a draw from seed and population'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX evaluation_plan_running;
      DROP TABLE spot_check`);
  }
}
