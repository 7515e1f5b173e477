import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Values that can be renewed under another master key, and recipients whose identifiers can be erased. */
export class NameKeys20250101000025 implements MigrationInterface {
  name = 'NameKeys20250101000025';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Kept two days only; the hash could not be renewed.
      DELETE FROM idempotent_answer;
      ALTER TABLE idempotent_answer DROP COLUMN payload_hash;
      COMMENT ON COLUMN idempotent_answer.answer IS 'Sealed, with the SHA-256 of the payload inside';
      ALTER TABLE service_record DROP COLUMN content_mac, ADD COLUMN content_sealed bytea;
      COMMENT ON COLUMN service_record.content_sealed IS
        'Sealed SHA-256 of the content: tells a replay under the same client id from another content';
      ALTER TABLE service_recipient
        ALTER COLUMN name_sealed DROP NOT NULL,
        ALTER COLUMN phone_sealed DROP NOT NULL,
        ALTER COLUMN phone_mac DROP NOT NULL,
        ADD CONSTRAINT service_recipient_erased
          CHECK ((name_sealed IS NULL) = (phone_sealed IS NULL) AND (phone_sealed IS NULL) = (phone_mac IS NULL)),
        ADD CONSTRAINT service_recipient_erased_is_not_asked CHECK (phone_mac IS NOT NULL OR NOT consented);
      CREATE INDEX service_recipient_phone ON service_recipient (phone_mac)`);
  }

  /** Ciphertexts that name their key stay: an earlier program cannot open them. Erased recipients cannot come back. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX service_recipient_phone;
      UPDATE service_recipient
         SET name_sealed = '', phone_sealed = '', phone_mac = 'erased ' || id WHERE phone_mac IS NULL;
      ALTER TABLE service_recipient
        DROP CONSTRAINT service_recipient_erased,
        DROP CONSTRAINT service_recipient_erased_is_not_asked,
        ALTER COLUMN name_sealed SET NOT NULL,
        ALTER COLUMN phone_sealed SET NOT NULL,
        ALTER COLUMN phone_mac SET NOT NULL;
      ALTER TABLE service_record DROP COLUMN content_sealed, ADD COLUMN content_mac text NOT NULL DEFAULT '';
      ALTER TABLE service_record ALTER COLUMN content_mac DROP DEFAULT;
      DELETE FROM idempotent_answer;
      ALTER TABLE idempotent_answer ADD COLUMN payload_hash text NOT NULL`);
  }
}
