import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The chain over the audit log, and what its search reads. */
export class ChainAudit20250101000015 implements MigrationInterface {
  name = 'ChainAudit20250101000015';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_seal (
        sequence bigint PRIMARY KEY CHECK (sequence > 0),
        event_id uuid NOT NULL UNIQUE,
        row_hash text NOT NULL CHECK (row_hash ~ '^[0-9a-f]{64}$'),
        previous_hash text NOT NULL CHECK (previous_hash ~ '^[0-9a-f]{64}$'),
        hash text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$'),
        sealed_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE audit_seal IS 'Chain over committed audit events; no foreign key, so that a removed event leaves its seal';
      CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE audit_pending (event_id uuid PRIMARY KEY);
      COMMENT ON TABLE audit_pending IS 'Events that the sealer has still to chain, noted by the transaction that wrote them';
      CREATE FUNCTION note_pending_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO audit_pending (event_id) VALUES (NEW.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER audit_event_pending AFTER INSERT ON audit_event
        FOR EACH ROW EXECUTE FUNCTION note_pending_audit();
      INSERT INTO audit_pending (event_id) SELECT id FROM audit_event;
      CREATE INDEX audit_event_unit ON audit_event (unit_id, id);
      CREATE INDEX audit_event_route ON audit_event (route, id);
      CREATE INDEX audit_event_at ON audit_event (at, id)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX audit_event_unit, audit_event_route, audit_event_at;
      DROP TRIGGER audit_event_pending ON audit_event;
      DROP FUNCTION note_pending_audit();
      DROP TABLE audit_pending, audit_seal`);
  }
}
