import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suppliers and experts. */
export class CreateRegistry20250101000004 implements MigrationInterface {
  name = 'CreateRegistry20250101000004';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organization (
        id uuid PRIMARY KEY REFERENCES unit (id),
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('registered', 'active', 'suspended', 'withdrawn')),
        uscc text NOT NULL UNIQUE CHECK (uscc ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
        name text NOT NULL,
        legal_form text NOT NULL CHECK (legal_form IN ('association', 'private-non-enterprise', 'foundation',
          'enterprise', 'residents-committee')),
        categories text[] NOT NULL
      );
      COMMENT ON COLUMN organization.uscc IS '统一社会信用代码 (GB 32100-2015)';
      CREATE TABLE expert (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        account_id uuid NOT NULL UNIQUE REFERENCES account (id),
        name text NOT NULL,
        fields text[] NOT NULL,
        recused_for uuid[] NOT NULL,
        available boolean NOT NULL
      );
      COMMENT ON COLUMN expert.recused_for IS 'Organizations on which the expert may not judge (实施条例 art. 9)'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE expert, organization');
  }
}
