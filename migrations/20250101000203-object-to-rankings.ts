import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rankings are open to objections for some days; what is corrected is a next edition. */
export class ObjectToRankings20250101000203 implements MigrationInterface {
  name = 'ObjectToRankings20250101000203';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE ranking ADD COLUMN objection_by date, ADD COLUMN corrects_id uuid REFERENCES ranking (id);
      COMMENT ON COLUMN ranking.objection_by IS 'Last day for objections; null for editions made before there were any';
      COMMENT ON COLUMN ranking.corrects_id IS 'The edition that an upheld objection replaced by this one';
      CREATE INDEX ranking_corrects ON ranking (corrects_id) WHERE corrects_id IS NOT NULL;
      ALTER TABLE appeal ADD COLUMN ranking_id uuid REFERENCES ranking (id),
        ADD CONSTRAINT appeal_once_ranking UNIQUE (ranking_id, organization_id),
        DROP CONSTRAINT appeal_subject,
        ADD CONSTRAINT appeal_subject CHECK (num_nonnulls(evaluation_id, consequence_id, ranking_id) = 1)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM appeal WHERE ranking_id IS NOT NULL;
      ALTER TABLE appeal DROP CONSTRAINT appeal_subject, DROP CONSTRAINT appeal_once_ranking, DROP COLUMN ranking_id,
        ADD CONSTRAINT appeal_subject CHECK (num_nonnulls(evaluation_id, consequence_id) = 1);
      ALTER TABLE ranking DROP COLUMN corrects_id, DROP COLUMN objection_by`);
  }
}
