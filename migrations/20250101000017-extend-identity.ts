import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Password history, ends of sessions, second factors, API keys, the life of memberships. */
export class ExtendIdentity20250101000017 implements MigrationInterface {
  name = 'ExtendIdentity20250101000017';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE account
        ADD must_change_password boolean NOT NULL DEFAULT false,
        ADD password_changed_at timestamptz NOT NULL DEFAULT now();
      COMMENT ON COLUMN account.password_changed_at IS 'System time';
      CREATE TABLE old_password (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id),
        password_hash text NOT NULL,
        replaced_at timestamptz NOT NULL
      );
      CREATE INDEX old_password_account ON old_password (account_id, id);
      COMMENT ON TABLE old_password IS 'argon2id hashes of earlier passwords, no more than the policy compares with';
      ALTER TABLE session
        ADD last_used_at timestamptz NOT NULL DEFAULT now(),
        ADD address text;
      COMMENT ON COLUMN session.last_used_at IS 'Written at most once a minute, so that reads stay cheap';
      COMMENT ON COLUMN session.refresh_expires_at IS 'The absolute end of the session';
      CREATE INDEX session_end ON session (refresh_expires_at);
      ALTER TABLE spent_refresh_token
        DROP CONSTRAINT spent_refresh_token_session_id_fkey,
        ADD FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE;
      CREATE INDEX spent_refresh_token_session ON spent_refresh_token (session_id)`);
    await db.query(`
      CREATE TABLE second_factor (
        account_id uuid PRIMARY KEY REFERENCES account (id),
        sealed_secret bytea NOT NULL,
        confirmed_at timestamptz,
        last_step bigint NOT NULL
      );
      COMMENT ON COLUMN second_factor.sealed_secret IS 'AES-256-GCM under the master key, bound to the account';
      COMMENT ON COLUMN second_factor.last_step IS 'Time step of the last code used: no code is good twice';
      CREATE TABLE recovery_code (
        account_id uuid NOT NULL REFERENCES account (id),
        code_hash text NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash)
      )`);
    await db.query(`
      CREATE TABLE api_key (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        unit_id uuid NOT NULL REFERENCES unit (id),
        role text NOT NULL,
        name text NOT NULL,
        key_hash text NOT NULL UNIQUE,
        permissions text[] NOT NULL CHECK (cardinality(permissions) > 0),
        expires_on date NOT NULL,
        revoked_at timestamptz,
        last_used_at timestamptz
      );
      CREATE UNIQUE INDEX api_key_one_name ON api_key (unit_id, name) WHERE revoked_at IS NULL;
      COMMENT ON COLUMN api_key.last_used_at IS 'Written at most once a minute'`);
    await db.query(`
      ALTER TABLE membership
        ADD state text NOT NULL DEFAULT 'active',
        ADD proposed_by uuid REFERENCES account (id),
        ADD CONSTRAINT membership_state_check CHECK (state IN ('proposed', 'active', 'refused', 'ended')),
        DROP CONSTRAINT membership_account_id_unit_id_role_key;
      CREATE UNIQUE INDEX membership_one_live ON membership (account_id, unit_id, role)
        WHERE state IN ('proposed', 'active');
      COMMENT ON COLUMN membership.state IS 'Active by default: what installation and samples write; people propose';
      COMMENT ON COLUMN membership.proposed_by IS 'Never decides on it; null for what installation made'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX membership_one_live;
      ALTER TABLE membership DROP state, DROP proposed_by, ADD UNIQUE (account_id, unit_id, role)`);
    await db.query('DROP TABLE api_key, recovery_code, second_factor');
    await db.query(`
      DROP INDEX spent_refresh_token_session;
      ALTER TABLE spent_refresh_token
        DROP CONSTRAINT spent_refresh_token_session_id_fkey,
        ADD FOREIGN KEY (session_id) REFERENCES session (id);
      DROP INDEX session_end;
      ALTER TABLE session DROP last_used_at, DROP address;
      DROP TABLE old_password;
      ALTER TABLE account DROP must_change_password, DROP password_changed_at`);
  }
}
