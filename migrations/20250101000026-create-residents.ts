import type { MigrationInterface, QueryRunner } from 'typeorm';

const SCOPES = `'service', 'return-visit', 'recording', 'third-party', 'sensitive'`;
const CHANNELS = `'paper', 'in-person', 'phone', 'online'`;

/** Residents as data subjects, what they agreed to, and who saw them unmasked. */
export class CreateResidents20250101000026 implements MigrationInterface {
  name = 'CreateResidents20250101000026';

  async up(db: QueryRunner): Promise<void> {
    await db.query(RESIDENTS);
    await db.query(CONSENTS);
    await db.query(REVEALS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE personal_reveal, consent, consent_text, resident');
  }
}

const RESIDENTS = `
  CREATE TABLE resident (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    community_id uuid NOT NULL REFERENCES unit (id),
    name_sealed bytea,
    name_mac text,
    phone_sealed bytea,
    phone_mac text,
    birth_from integer CHECK (birth_from % 5 = 0),
    key_group text CHECK (key_group IN ('elderly-living-alone', 'disabled', 'hardship', 'left-behind-child',
      'under-correction')),
    registered_by uuid NOT NULL REFERENCES account (id),
    CHECK (num_nulls(name_sealed, name_mac, phone_sealed, phone_mac) IN (0, 4)),
    CHECK (phone_mac IS NOT NULL OR (birth_from IS NULL AND key_group IS NULL))
  );
  CREATE UNIQUE INDEX resident_one_per_name_and_phone ON resident (community_id, phone_mac, name_mac);
  CREATE INDEX resident_phone ON resident (phone_mac);
  CREATE INDEX resident_community ON resident (community_id, id);
  COMMENT ON TABLE resident IS 'Data subjects; name and phone are sealed, and null once they were erased';
  COMMENT ON COLUMN resident.birth_from IS 'First of five years in one of which the resident was born';
  COMMENT ON COLUMN resident.key_group IS 'Sensitive: kept under a separate consent only'`;

const CONSENTS = `
  CREATE TABLE consent_text (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    scope text NOT NULL CHECK (scope IN (${SCOPES})),
    edition integer NOT NULL CHECK (edition > 0),
    text text NOT NULL CHECK (text ~ '\\S'),
    published_by uuid REFERENCES account (id),
    UNIQUE (scope, edition)
  );
  COMMENT ON TABLE consent_text IS 'What people are told before they consent; an edition never changes';
  CREATE TRIGGER consent_text_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_text
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TABLE consent (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('given', 'withdrawn')),
    resident_id uuid NOT NULL REFERENCES resident (id),
    scope text NOT NULL CHECK (scope IN (${SCOPES})),
    text_id uuid NOT NULL REFERENCES consent_text (id),
    channel text NOT NULL CHECK (channel IN (${CHANNELS})),
    given_at timestamptz NOT NULL,
    guardian_sealed bytea,
    guardian_relation text CHECK (guardian_relation IN ('parent', 'grandparent', 'other-guardian')),
    recorded_by uuid NOT NULL REFERENCES account (id),
    withdrawn_at timestamptz,
    withdrawal_channel text CHECK (withdrawal_channel IN (${CHANNELS})),
    CHECK (guardian_sealed IS NULL OR guardian_relation IS NOT NULL)
  );
  CREATE UNIQUE INDEX one_consent_in_force ON consent (resident_id, scope) WHERE state = 'given';
  CREATE INDEX consent_resident ON consent (resident_id, id);
  COMMENT ON COLUMN consent.guardian_sealed IS 'Who consented for a child; null once it was erased'`;

const REVEALS = `
  CREATE TABLE personal_reveal (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    account_id uuid NOT NULL REFERENCES account (id),
    unit_id uuid NOT NULL REFERENCES unit (id),
    role text NOT NULL,
    object_type text NOT NULL,
    object_id uuid NOT NULL,
    reason text NOT NULL CHECK (reason ~ '\\S')
  );
  CREATE INDEX personal_reveal_account ON personal_reveal (account_id, created_at);
  CREATE INDEX personal_reveal_object ON personal_reveal (object_id, id);
  CREATE TRIGGER personal_reveal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON personal_reveal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON TABLE personal_reveal IS 'Who saw personal data unmasked, and why; append-only'`;
