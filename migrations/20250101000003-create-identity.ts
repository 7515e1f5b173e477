import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units, accounts, memberships, sessions. */
export class CreateIdentity20250101000003 implements MigrationInterface {
  name = 'CreateIdentity20250101000003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE unit (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        kind text NOT NULL CHECK (kind IN ('district', 'department', 'street-office', 'community', 'member-unit',
          'organization', 'evaluation-body', 'operator')),
        name text NOT NULL,
        parent_id uuid REFERENCES unit (id),
        place_id uuid REFERENCES place (id)
      );
      CREATE INDEX unit_parent ON unit (parent_id);
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        login text NOT NULL UNIQUE CHECK (login = lower(login)),
        name text NOT NULL,
        password_hash text NOT NULL,
        failed_sign_ins integer NOT NULL DEFAULT 0,
        locked_until timestamptz
      );
      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        unit_id uuid NOT NULL REFERENCES unit (id),
        role text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        UNIQUE (account_id, unit_id, role),
        CHECK (valid_to >= valid_from)
      );
      COMMENT ON COLUMN membership.valid_to IS 'Last day, inclusive; open when null';
      CREATE INDEX membership_unit ON membership (unit_id);
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account (id),
        access_hash text NOT NULL UNIQUE,
        refresh_hash text NOT NULL UNIQUE,
        access_expires_at timestamptz NOT NULL,
        refresh_expires_at timestamptz NOT NULL,
        started_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX session_account ON session (account_id);
      CREATE TABLE spent_refresh_token (
        refresh_hash text PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session (id)
      );
      COMMENT ON TABLE spent_refresh_token IS 'A refresh token that comes a second time was stolen: its whole session ends'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE spent_refresh_token, session, membership, account, unit');
  }
}
