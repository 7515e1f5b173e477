import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What changed in the columns that may be shown, and why somebody looked. */
export class DetailAudit20250101000023 implements MigrationInterface {
  name = 'DetailAudit20250101000023';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE audit_event
        ADD reason text CHECK (char_length(reason) BETWEEN 8 AND 200),
        ADD changes jsonb;
      COMMENT ON TABLE audit_event IS 'One row per writing transaction, and per read that has to be accounted for; append-only';
      COMMENT ON COLUMN audit_event.reason IS 'As the caller gave it, for reads that need one';
      COMMENT ON COLUMN audit_event.changes IS 'Before and after of columns declared as auditable; of others only that they changed'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      COMMENT ON TABLE audit_event IS 'One row per writing transaction; append-only, references only';
      ALTER TABLE audit_event DROP reason, DROP changes`);
  }
}
