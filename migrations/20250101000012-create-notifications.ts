import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The inboxes. */
export class CreateNotifications20250101000012 implements MigrationInterface {
  name = 'CreateNotifications20250101000012';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE inbox_message (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        event_id uuid NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        kind text NOT NULL,
        subject_type text NOT NULL CHECK (subject_type IN ('tender', 'award', 'contract', 'visit')),
        subject_id uuid NOT NULL,
        params jsonb NOT NULL,
        read_at timestamptz
      );
      CREATE UNIQUE INDEX one_message_per_event_and_receiver ON inbox_message (event_id, account_id);
      CREATE INDEX inbox_message_account ON inbox_message (account_id, id);
      CREATE INDEX inbox_message_unread ON inbox_message (account_id, id) WHERE read_at IS NULL;
      COMMENT ON COLUMN inbox_message.event_id IS 'Id of the outbox message; no foreign key, handled ones are deleted after a month';
      COMMENT ON COLUMN inbox_message.params IS 'Public facts that fill the text: nothing sealed, nothing personal'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE inbox_message');
  }
}
