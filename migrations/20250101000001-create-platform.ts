import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Histories, audit, messages, files, and what the HTTP edge keeps. */
export class CreatePlatform20250101000001 implements MigrationInterface {
  name = 'CreatePlatform20250101000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await db.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$`);
    await db.query(`
      CREATE TABLE state_change (
        id uuid PRIMARY KEY,
        machine text NOT NULL,
        subject_id uuid NOT NULL,
        action text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        at timestamptz NOT NULL,
        account_id uuid,
        unit_id uuid,
        role text NOT NULL,
        reason text
      );
      CREATE INDEX state_change_subject ON state_change (subject_id, id);
      COMMENT ON TABLE state_change IS 'Every step of every lifecycle; append-only, references only';
      CREATE TABLE audit_event (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        account_id uuid,
        unit_id uuid,
        role text NOT NULL,
        route text NOT NULL,
        request_id text,
        address text,
        objects jsonb NOT NULL,
        sealed_under uuid
      );
      CREATE INDEX audit_event_account ON audit_event (account_id, id);
      CREATE INDEX audit_event_objects ON audit_event USING gin (objects jsonb_path_ops);
      COMMENT ON TABLE audit_event IS 'One row per writing transaction; append-only, references only';
      COMMENT ON COLUMN audit_event.sealed_under IS 'Hidden until this subject stands in audit_unsealed';
      CREATE TABLE audit_unsealed (subject_id uuid PRIMARY KEY, at timestamptz NOT NULL);
      CREATE TRIGGER state_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON state_change
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_unsealed_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_unsealed
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await db.query(`
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        message text NOT NULL,
        key text,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        relayed_at timestamptz,
        request_id text
      );
      CREATE INDEX outbox_waiting ON outbox (due_at, id) WHERE relayed_at IS NULL;
      CREATE UNIQUE INDEX outbox_one_waiting_per_key ON outbox (message, key)
        WHERE relayed_at IS NULL AND key IS NOT NULL;
      COMMENT ON COLUMN outbox.due_at IS 'Business time; -infinity for facts, which are due at once';
      CREATE TABLE delivery (
        message_id uuid NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
        handler text NOT NULL,
        queued_at timestamptz NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        last_error text,
        done_at timestamptz,
        dead_at timestamptz,
        PRIMARY KEY (message_id, handler)
      );
      CREATE INDEX delivery_pending ON delivery (queued_at) WHERE done_at IS NULL AND dead_at IS NULL;
      CREATE INDEX delivery_dead ON delivery (dead_at) WHERE dead_at IS NOT NULL AND done_at IS NULL;
      COMMENT ON TABLE delivery IS 'Receipt of one handler for one message: done_at commits with the effect'`);
    await db.query(`
      CREATE TABLE idempotent_answer (
        caller text NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        payload_hash text NOT NULL,
        answer bytea NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (caller, route, key)
      );
      CREATE INDEX idempotent_answer_age ON idempotent_answer (kept_at);
      CREATE UNLOGGED TABLE rate_limit (key text PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
      CREATE TABLE sandbox_clock (singleton boolean PRIMARY KEY CHECK (singleton), offset_ms bigint NOT NULL);
      CREATE TABLE stored_file (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size integer NOT NULL CHECK (size >= 0),
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        visibility text NOT NULL CHECK (visibility IN ('public', 'parties', 'buyer-only', 'private')),
        unit_id uuid NOT NULL,
        account_id uuid NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE stored_file, sandbox_clock, rate_limit, idempotent_answer, delivery, outbox,
                 audit_unsealed, audit_event, state_change;
      DROP FUNCTION refuse_change();
      DROP EXTENSION pg_trgm`);
  }
}
