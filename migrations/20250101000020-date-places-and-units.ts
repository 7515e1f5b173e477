import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'district', 'department', 'street-office', 'community', 'member-unit', 'organization', 'evaluation-body', 'operator'`;
const BODIES = `'work-station', 'party-organization', 'residents-committee', 'social-work-centre'`;

/** Places and units have a time: from when to when, which stations and bodies there are, what came of which. */
export class DatePlacesAndUnits20250101000020 implements MigrationInterface {
  name = 'DatePlacesAndUnits20250101000020';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE place
        DROP CONSTRAINT place_level_check, DROP CONSTRAINT place_code_check,
        ADD CONSTRAINT place_level_check CHECK (level IN ('district', 'street', 'community', 'grid')),
        ADD CONSTRAINT place_code_check CHECK (code ~ '^[0-9]{6}([0-9]{3}([0-9]{3}([0-9]{3})?)?)?$'),
        ADD urban_rural text CHECK (urban_rural IN ('111', '112', '121', '122', '123', '210', '220')),
        ADD valid_from date NOT NULL DEFAULT DATE '2000-01-01',
        ADD valid_to date CHECK (valid_to >= valid_from),
        ADD source text CHECK (source ~ '\\S');
      CREATE INDEX place_parent ON place (parent_id);
      COMMENT ON COLUMN place.code IS 'GB/T 2260 (6 digits), plus GB/T 10114 (9), plus the community (12), plus the grid (15)';
      COMMENT ON COLUMN place.urban_rural IS 'Class of the statistical code: 111 main urban area to 220 village';
      COMMENT ON COLUMN place.valid_to IS 'Last day, inclusive; open when null';
      ALTER TABLE unit
        DROP CONSTRAINT unit_kind_check,
        ADD CONSTRAINT unit_kind_check CHECK (kind IN (${KINDS}, ${BODIES})),
        ADD station_id uuid REFERENCES unit (id) CHECK (station_id IS NULL OR kind = 'community'),
        ADD valid_from date NOT NULL DEFAULT DATE '2000-01-01',
        ADD valid_to date CHECK (valid_to >= valid_from),
        ADD CONSTRAINT unit_not_below_itself CHECK (parent_id <> id);
      CREATE INDEX unit_station ON unit (station_id) WHERE station_id IS NOT NULL;
      CREATE UNIQUE INDEX unit_one_body ON unit (parent_id, kind)
        WHERE valid_to IS NULL AND kind IN ('party-organization', 'residents-committee', 'social-work-centre');
      COMMENT ON COLUMN unit.station_id IS 'The work station (社区工作站) that serves a community';
      COMMENT ON COLUMN unit.valid_to IS 'Last day, inclusive; open when null'`);
    await db.query(`
      CREATE FUNCTION unit_subtree(root uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
        WITH RECURSIVE below AS (
          SELECT id FROM unit WHERE id = root
          UNION
          SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id)
        SELECT id FROM below
      $$;
      COMMENT ON FUNCTION unit_subtree IS 'A unit and all below it: what row scopes are cut by';
      CREATE TABLE unit_reorganization (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind IN ('split', 'merge')),
        effective_on date NOT NULL,
        document text NOT NULL CHECK (document ~ '\\S'),
        decided_by uuid NOT NULL REFERENCES account (id)
      );
      COMMENT ON TABLE unit_reorganization IS 'A community was split or several were merged, by a document, from a day on';
      CREATE TABLE unit_succession (
        reorganization_id uuid NOT NULL REFERENCES unit_reorganization (id),
        predecessor_id uuid NOT NULL REFERENCES unit (id),
        successor_id uuid NOT NULL REFERENCES unit (id),
        PRIMARY KEY (predecessor_id, successor_id),
        CHECK (predecessor_id <> successor_id)
      );
      CREATE INDEX unit_succession_successor ON unit_succession (successor_id);
      CREATE INDEX unit_succession_reorganization ON unit_succession (reorganization_id);
      CREATE TRIGGER unit_succession_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON unit_succession
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER unit_reorganization_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON unit_reorganization
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE unit_succession, unit_reorganization;
      DROP FUNCTION unit_subtree(uuid);
      DROP INDEX unit_one_body, unit_station;
      ALTER TABLE unit
        DROP COLUMN station_id, DROP COLUMN valid_from, DROP COLUMN valid_to, DROP CONSTRAINT unit_not_below_itself,
        DROP CONSTRAINT unit_kind_check, ADD CONSTRAINT unit_kind_check CHECK (kind IN (${KINDS}));
      DROP INDEX place_parent;
      ALTER TABLE place
        DROP COLUMN urban_rural, DROP COLUMN valid_from, DROP COLUMN valid_to, DROP COLUMN source,
        DROP CONSTRAINT place_level_check, DROP CONSTRAINT place_code_check,
        ADD CONSTRAINT place_level_check CHECK (level IN ('district', 'street', 'community')),
        ADD CONSTRAINT place_code_check CHECK (code ~ '^[0-9]{6}([0-9]{3}([0-9]{3})?)?$')`);
  }
}
