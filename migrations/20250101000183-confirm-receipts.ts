import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What payees say of payments: it has come, or why not. */
export class ConfirmReceipts20250101000183 implements MigrationInterface {
  name = 'ConfirmReceipts20250101000183';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE payment_receipt (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        payment_id uuid NOT NULL REFERENCES payment (id),
        answer text NOT NULL CHECK (answer IN ('received', 'disputed')),
        reason text CHECK (reason ~ '\\S'),
        answered_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT payment_answered_once UNIQUE (payment_id, answer),
        CHECK ((answer = 'disputed') = (reason IS NOT NULL))
      );
      COMMENT ON TABLE payment_receipt IS 'A dispute may be followed by the confirmation, never the other way';
      CREATE TRIGGER payment_receipt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_receipt
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE payment_receipt');
  }
}
