import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which scale of a questionnaire counts as the score. */
export class ScaleAnswers20250101000222 implements MigrationInterface {
  name = 'ScaleAnswers20250101000222';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE questionnaire_version ADD COLUMN scale text NOT NULL DEFAULT 'mean-5'
        CHECK (scale IN ('mean-5', 'min-max', 'top-2'));
      ALTER TABLE questionnaire_version ALTER COLUMN scale DROP DEFAULT`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE questionnaire_version DROP COLUMN scale');
  }
}
