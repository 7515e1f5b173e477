import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices leave the inbox by mail and short message: addresses, wishes, deliveries and their attempts. */
export class SendNotices20250101000263 implements MigrationInterface {
  name = 'SendNotices20250101000263';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE message_address (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('unconfirmed', 'confirmed', 'bounced')),
        account_id uuid NOT NULL REFERENCES account (id),
        channel text NOT NULL CHECK (channel IN ('mail', 'sms')),
        address_sealed bytea NOT NULL,
        code_id uuid NOT NULL,
        code_until timestamptz NOT NULL,
        code_failures integer NOT NULL CHECK (code_failures >= 0)
      );
      CREATE UNIQUE INDEX message_address_one ON message_address (account_id, channel);
      COMMENT ON COLUMN message_address.code_id IS 'Delivery that brought the code; the code is computed from it and stored nowhere';

      CREATE TABLE message_preference (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        account_id uuid NOT NULL UNIQUE REFERENCES account (id),
        language text NOT NULL CHECK (language IN ('zh', 'en')),
        mail_pace text NOT NULL CHECK (mail_pace IN ('at-once', 'daily', 'never')),
        quiet_hours text CHECK (quiet_hours ~ '^\\d\\d:\\d\\d-\\d\\d:\\d\\d$')
      );
      COMMENT ON COLUMN message_preference.quiet_hours IS 'Null: those of the setting';

      CREATE TABLE message_choice (
        account_id uuid NOT NULL REFERENCES account (id),
        kind text NOT NULL,
        channel text NOT NULL CHECK (channel IN ('mail', 'sms')),
        wanted boolean NOT NULL,
        PRIMARY KEY (account_id, kind, channel)
      );

      CREATE TABLE notice_delivery (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'sent', 'failed', 'dropped', 'gathered')),
        account_id uuid NOT NULL REFERENCES account (id),
        channel text NOT NULL CHECK (channel IN ('mail', 'sms')),
        purpose text NOT NULL CHECK (purpose IN ('notice', 'digest', 'confirmation')),
        message_id uuid REFERENCES inbox_message (id),
        day date,
        digest_id uuid REFERENCES notice_delivery (id),
        due_at timestamptz NOT NULL,
        CHECK ((purpose = 'notice') = (message_id IS NOT NULL)),
        CHECK (purpose <> 'digest' OR day IS NOT NULL),
        CHECK (state <> 'gathered' OR digest_id IS NOT NULL)
      );
      CREATE UNIQUE INDEX one_delivery_per_message_and_channel ON notice_delivery (message_id, channel);
      CREATE UNIQUE INDEX one_digest_per_day ON notice_delivery (account_id, day) WHERE purpose = 'digest';
      CREATE INDEX notice_delivery_of_account ON notice_delivery (account_id, id);
      CREATE INDEX notice_delivery_digest ON notice_delivery (digest_id) WHERE digest_id IS NOT NULL;
      CREATE INDEX notice_delivery_unsent ON notice_delivery (id) WHERE state IN ('waiting', 'failed');
      COMMENT ON COLUMN notice_delivery.day IS 'Of a digest, and of a notice that waits for one';

      CREATE TABLE delivery_attempt (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        delivery_id uuid NOT NULL REFERENCES notice_delivery (id),
        number integer NOT NULL CHECK (number > 0),
        outcome text NOT NULL CHECK (outcome IN ('accepted', 'address-refused', 'refused', 'deferred')),
        reply integer,
        UNIQUE (delivery_id, number)
      );
      CREATE TRIGGER delivery_attempt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON delivery_attempt
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON COLUMN delivery_attempt.reply IS 'Code with which the other side answered; its words can quote an address'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TABLE delivery_attempt, notice_delivery, message_choice, message_preference, message_address`,
    );
  }
}
