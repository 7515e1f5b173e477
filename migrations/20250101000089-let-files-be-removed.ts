import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files whose bytes were taken away, because their time was over. */
export class LetFilesBeRemoved20250101000089 implements MigrationInterface {
  name = 'LetFilesBeRemoved20250101000089';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE stored_file ADD removed_at timestamptz;
      COMMENT ON COLUMN stored_file.removed_at IS 'When the bytes were taken away (个人信息保护法 art. 47); the row stays as evidence'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE stored_file DROP removed_at');
  }
}
