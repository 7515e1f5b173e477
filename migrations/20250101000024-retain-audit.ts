import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long audit events are kept, and what has to be signed before any is removed. */
export class RetainAudit20250101000024 implements MigrationInterface {
  name = 'RetainAudit20250101000024';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_signing_key (
        id text PRIMARY KEY CHECK (id = 'checkpoints'),
        public_key text NOT NULL,
        sealed_private bytea NOT NULL
      );
      COMMENT ON TABLE audit_signing_key IS 'Ed25519: SPKI in base64, and PKCS #8 under the master key';
      CREATE TABLE audit_checkpoint (
        number integer PRIMARY KEY CHECK (number > 0),
        sequence bigint NOT NULL UNIQUE,
        hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
        removed int8multirange NOT NULL,
        public_key text NOT NULL,
        signature text NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE audit_checkpoint IS 'The chain''s head at a cut, signed and kept for ever, with the places before it whose events retention removes';
      CREATE TRIGGER audit_checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_checkpoint
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE INDEX audit_seal_age ON audit_seal (sealed_at, sequence)`);
    await db.query(`
      CREATE FUNCTION audit_is_ordinary(objects jsonb, sealed_under uuid) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT sealed_under IS NULL AND jsonb_array_length(objects) > 0 AND NOT EXISTS (
          SELECT FROM jsonb_array_elements(objects) o
           WHERE NOT (o ->> 'type' IN ('session', 'inbox_message')
                      OR o ->> 'type' = 'account' AND o ->> 'action' NOT IN ('create', 'confirm')))
      $$;
      COMMENT ON FUNCTION audit_is_ordinary IS 'Sign-ins, own credentials and read notices. Everything else may belong to a purchase, whose acts are kept (政府采购法 art. 42), signatures'' confirmations included';
      CREATE FUNCTION check_audit_checkpoint() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM audit_seal s WHERE s.sequence = NEW.sequence AND s.hash = NEW.hash
                          AND s.sealed_at < now() - interval '6 months')
           OR upper(NEW.removed) > NEW.sequence + 1
           OR EXISTS (SELECT FROM audit_checkpoint c
                       WHERE c.sequence >= NEW.sequence OR c.sequence >= lower(NEW.removed)) THEN
          RAISE EXCEPTION 'a checkpoint stands on a seal of the chain that is older than six months, after the last one'
            USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER audit_checkpoint_stands BEFORE INSERT ON audit_checkpoint
        FOR EACH ROW EXECUTE FUNCTION check_audit_checkpoint();
      CREATE FUNCTION refuse_early_removal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF audit_is_ordinary(OLD.objects, OLD.sealed_under) AND EXISTS (
             SELECT FROM audit_seal s CROSS JOIN LATERAL (
               SELECT removed FROM audit_checkpoint c WHERE c.sequence >= s.sequence ORDER BY c.sequence LIMIT 1) c
              WHERE s.event_id = OLD.id AND c.removed @> s.sequence
                AND s.sealed_at < now() - interval '6 months') THEN
          RETURN OLD;
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$;
      COMMENT ON FUNCTION refuse_early_removal IS 'An event goes only under a checkpoint that names its place, and not before six months (网络安全法 art. 23)';
      DROP TRIGGER audit_event_append_only ON audit_event;
      CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR TRUNCATE ON audit_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_event_retained BEFORE DELETE ON audit_event
        FOR EACH ROW EXECUTE FUNCTION refuse_early_removal()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER audit_event_retained ON audit_event;
      DROP TRIGGER audit_event_append_only ON audit_event;
      CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      DROP FUNCTION refuse_early_removal();
      DROP INDEX audit_seal_age;
      DROP TABLE audit_checkpoint, audit_signing_key;
      DROP FUNCTION check_audit_checkpoint();
      DROP FUNCTION audit_is_ordinary(jsonb, uuid)`);
  }
}
