import type { MigrationInterface, QueryRunner } from 'typeorm';

const RELEASE_LOCK = 7_140_021;

/** Contracting processes and their OCDS releases. */
export class CreateOpenData20250101000256 implements MigrationInterface {
  name = 'CreateOpenData20250101000256';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE ocds_process (
        key uuid PRIMARY KEY,
        item_id uuid UNIQUE REFERENCES service_item (id),
        tender_id uuid UNIQUE REFERENCES tender (id),
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        CHECK (num_nonnulls(item_id, tender_id) > 0)
      );
      CREATE INDEX ocds_process_year ON ocds_process (year, key);
      COMMENT ON TABLE ocds_process IS 'One initiation each; its key is the ocid without the prefix';
      COMMENT ON COLUMN ocds_process.item_id IS 'The item of whose first tender, or plan of one, it is';
      COMMENT ON COLUMN ocds_process.year IS 'Of its first release';
      CREATE TABLE ocds_release (
        id uuid PRIMARY KEY,
        process_key uuid NOT NULL REFERENCES ocds_process (key),
        event_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        date timestamptz NOT NULL CHECK (date = date_trunc('second', date)),
        tags text[] NOT NULL CHECK (cardinality(tags) > 0),
        body text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 = encode(sha256(convert_to(body, 'UTF8')), 'hex')),
        position bigint NOT NULL,
        CONSTRAINT one_release_per_event UNIQUE (process_key, event_id),
        CONSTRAINT ocds_release_number UNIQUE (process_key, number)
      );
      CREATE SEQUENCE ocds_release_position OWNED BY ocds_release.position;
      CREATE UNIQUE INDEX ocds_release_in_order ON ocds_release (position);
      COMMENT ON TABLE ocds_release IS 'Append-only; body is what the release says, without ocid and id';
      COMMENT ON COLUMN ocds_release.position IS
        'Order of commit: given under a lock that its writer holds until then, so nothing appears before what a reader has';
      CREATE TRIGGER ocds_release_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ocds_release
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE FUNCTION place_release() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE last ocds_release;
        BEGIN
          SELECT * INTO last FROM ocds_release WHERE process_key = NEW.process_key ORDER BY number DESC LIMIT 1;
          IF NEW.number <> coalesce(last.number, 0) + 1 OR NEW.date <= last.date THEN
            RAISE EXCEPTION 'release % of % does not follow the one before it', NEW.number, NEW.process_key
              USING ERRCODE = 'check_violation';
          END IF;
          PERFORM pg_advisory_xact_lock(${RELEASE_LOCK});
          NEW.position := nextval('ocds_release_position');
          RETURN NEW;
        END $$;
      CREATE TRIGGER ocds_release_placed BEFORE INSERT ON ocds_release
        FOR EACH ROW EXECUTE FUNCTION place_release()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE ocds_release, ocds_process;
      DROP FUNCTION place_release()`);
  }
}
