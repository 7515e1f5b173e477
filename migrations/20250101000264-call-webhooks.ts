import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programs of units hear what becomes public and what concerns their unit (Standard Webhooks). */
export class CallWebhooks20250101000264 implements MigrationInterface {
  name = 'CallWebhooks20250101000264';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE webhook_endpoint (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('enabled', 'disabled', 'removed')),
        unit_id uuid NOT NULL REFERENCES unit (id),
        registered_by uuid NOT NULL REFERENCES account (id),
        url text NOT NULL CHECK (length(url) <= 500),
        events text[] NOT NULL CHECK (cardinality(events) > 0 AND events <@ '{public,own}'),
        secret_sealed bytea NOT NULL,
        old_secret_sealed bytea,
        old_secret_until timestamptz,
        failing_since timestamptz,
        CHECK ((old_secret_sealed IS NULL) = (old_secret_until IS NULL))
      );
      CREATE UNIQUE INDEX webhook_endpoint_one_url ON webhook_endpoint (unit_id, url) WHERE state <> 'removed';
      COMMENT ON COLUMN webhook_endpoint.failing_since IS 'First failure since the last success, business time';

      CREATE TABLE webhook_delivery (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
        endpoint_id uuid NOT NULL REFERENCES webhook_endpoint (id),
        event_id uuid NOT NULL,
        body text NOT NULL,
        due_at timestamptz NOT NULL,
        attempts integer NOT NULL CHECK (attempts >= 0)
      );
      CREATE UNIQUE INDEX one_call_per_event_and_endpoint ON webhook_delivery (endpoint_id, event_id);
      COMMENT ON COLUMN webhook_delivery.attempts IS 'Since it was planned or replayed';

      CREATE TABLE webhook_attempt (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        endpoint_id uuid NOT NULL REFERENCES webhook_endpoint (id),
        delivery_id uuid NOT NULL REFERENCES webhook_delivery (id),
        status integer,
        problem text CHECK (problem IN ('forbidden-address', 'timeout', 'unreachable')),
        CHECK ((status IS NULL) <> (problem IS NULL))
      );
      CREATE INDEX webhook_attempt_of_delivery ON webhook_attempt (delivery_id, id);
      CREATE INDEX webhook_attempt_of_endpoint ON webhook_attempt (endpoint_id, created_at);
      CREATE TRIGGER webhook_attempt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON webhook_attempt
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE webhook_attempt, webhook_delivery, webhook_endpoint');
  }
}
