import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Points of an evaluation stand in the register, for a factor that a tender announces. */
export class ScoreStanding20250101000310 implements MigrationInterface {
  name = 'ScoreStanding20250101000310';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE organization_priority RENAME TO organization_favour;
      ALTER TABLE organization_favour RENAME CONSTRAINT organization_priority_days TO organization_favour_days;
      ALTER INDEX organization_priority_organization RENAME TO organization_favour_organization;
      ALTER TABLE organization_favour ADD COLUMN points text
        CONSTRAINT organization_favour_points CHECK (points ~ '^[0-9]{1,2}([.][0-9]{1,2})?$');
      COMMENT ON COLUMN organization_favour.points
        IS 'Points of a factor that a tender may announce; null for coming first on equal terms'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM organization_favour WHERE points IS NOT NULL;
      ALTER TABLE organization_favour DROP COLUMN points;
      ALTER INDEX organization_favour_organization RENAME TO organization_priority_organization;
      ALTER TABLE organization_favour RENAME CONSTRAINT organization_favour_days TO organization_priority_days;
      ALTER TABLE organization_favour RENAME TO organization_priority`);
  }
}
