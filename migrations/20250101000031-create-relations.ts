import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who stands how to whom: what recusal (政府采购法实施条例 art. 9) and related suppliers (art. 18) are computed from. */
export class CreateRelations20250101000031 implements MigrationInterface {
  name = 'CreateRelations20250101000031';

  async up(db: QueryRunner): Promise<void> {
    await db.query(PERSONS);
    await db.query(RELATIONS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE relation, known_person');
  }
}

const PERSONS = `
  CREATE TABLE known_person (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    name_sealed bytea,
    name_mac text,
    phone_sealed bytea,
    phone_mac text,
    account_id uuid UNIQUE REFERENCES account (id),
    CHECK (num_nulls(name_sealed, name_mac, phone_sealed, phone_mac) IN (0, 4))
  );
  CREATE UNIQUE INDEX known_person_one_per_name_and_phone ON known_person (phone_mac, name_mac);
  COMMENT ON TABLE known_person IS 'Persons in relations: told apart by name and phone, both sealed; no identity number';
  COMMENT ON COLUMN known_person.account_id IS 'The account by which the same person signs in, once he has said so'`;

const RELATIONS = `
  CREATE TABLE relation (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    kind text NOT NULL CHECK (kind IN ('legal-representative', 'responsible-person', 'director', 'supervisor',
      'employee', 'holder', 'manager', 'spouse', 'lineal-relative', 'collateral-relative-within-three', 'near-in-law')),
    from_person_id uuid REFERENCES known_person (id),
    from_unit_id uuid REFERENCES unit (id),
    to_person_id uuid REFERENCES known_person (id),
    to_unit_id uuid REFERENCES unit (id),
    percent numeric(5, 2) CHECK (percent > 0 AND percent <= 100),
    valid_from date NOT NULL,
    valid_to date,
    file_id uuid REFERENCES stored_file (id),
    recorded_by uuid NOT NULL REFERENCES account (id),
    void_reason text CHECK (void_reason ~ '\\S'),
    CHECK (valid_to >= valid_from),
    CHECK (num_nonnulls(from_person_id, from_unit_id) = 1 AND num_nonnulls(to_person_id, to_unit_id) = 1),
    CHECK (from_person_id <> to_person_id),
    CHECK (from_unit_id <> to_unit_id),
    CHECK ((kind = 'holder') = (percent IS NOT NULL)),
    CHECK (CASE
      WHEN kind = 'holder' THEN to_unit_id IS NOT NULL
      WHEN kind = 'manager' THEN from_unit_id IS NOT NULL AND to_unit_id IS NOT NULL
      WHEN kind IN ('spouse', 'lineal-relative', 'collateral-relative-within-three', 'near-in-law')
        THEN from_person_id IS NOT NULL AND to_person_id IS NOT NULL
      ELSE from_person_id IS NOT NULL AND to_unit_id IS NOT NULL END)
  );
  CREATE INDEX relation_from_person ON relation (from_person_id) WHERE from_person_id IS NOT NULL;
  CREATE INDEX relation_to_person ON relation (to_person_id) WHERE to_person_id IS NOT NULL;
  CREATE INDEX relation_from_unit ON relation (from_unit_id, id) WHERE from_unit_id IS NOT NULL;
  CREATE INDEX relation_to_unit ON relation (to_unit_id, id) WHERE to_unit_id IS NOT NULL;
  CREATE INDEX relation_recorded_by ON relation (recorded_by, id);
  COMMENT ON TABLE relation IS 'Positions, holdings, management and kinship, each with its days; read by every recusal';
  COMMENT ON COLUMN relation.valid_to IS 'Last day, inclusive; open when null';
  COMMENT ON COLUMN relation.percent IS 'Share held, of a hundred';
  COMMENT ON COLUMN relation.void_reason IS 'Set when it was recorded wrongly: it counts for nothing then'`;
