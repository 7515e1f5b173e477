import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A deadline that is only put off leaves bids as they are: they are confirmed after a change of terms alone. */
export class ConfirmChangedTerms20250101000101 implements MigrationInterface {
  name = 'ConfirmChangedTerms20250101000101';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE tender ADD COLUMN terms_amendment integer NOT NULL DEFAULT 0
        CONSTRAINT tender_terms_amendment_check CHECK (terms_amendment BETWEEN 0 AND amendments);
      ALTER TABLE tender ALTER COLUMN terms_amendment DROP DEFAULT;
      UPDATE tender SET terms_amendment = amendments;
      COMMENT ON COLUMN tender.terms_amendment IS 'The last amendment that changed terms: bids stand under it or a later one'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE tender DROP COLUMN terms_amendment');
  }
}
