import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Support of new organizations and subsidies, approved with a schedule and paid by it. */
export class CreateSubsidies20250101000078 implements MigrationInterface {
  name = 'CreateSubsidies20250101000078';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE subsidy (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('drafted', 'approved', 'refused', 'cancelled', 'paid')),
        kind text NOT NULL CHECK (kind IN ('start-up', 'operating', 'community')),
        unit_id uuid NOT NULL REFERENCES unit (id),
        receiver_id uuid NOT NULL REFERENCES unit (id),
        fund_id uuid NOT NULL REFERENCES fund (id),
        category text NOT NULL REFERENCES service_category (code),
        title text NOT NULL CHECK (title ~ '\\S'),
        basis text NOT NULL CHECK (basis ~ '\\S'),
        total_fen bigint NOT NULL CHECK (total_fen > 0),
        drafted_by uuid NOT NULL REFERENCES account (id),
        decided_by uuid REFERENCES account (id),
        reason text CHECK (reason ~ '\\S'),
        CONSTRAINT subsidy_two_people CHECK (decided_by <> drafted_by),
        CONSTRAINT subsidy_reason CHECK (state NOT IN ('refused', 'cancelled') OR reason IS NOT NULL)
      );
      CREATE INDEX subsidy_unit ON subsidy (unit_id, id);
      CREATE INDEX subsidy_receiver ON subsidy (receiver_id, id);
      COMMENT ON TABLE subsidy IS 'Money given by schedule: support of a new organization, of its running, of a community';

      CREATE TABLE subsidy_instalment (
        subsidy_id uuid NOT NULL REFERENCES subsidy (id),
        position integer NOT NULL CHECK (position >= 0),
        due_on date NOT NULL,
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        paid_on date,
        voucher text CHECK (voucher ~ '\\S'),
        paid_by uuid REFERENCES account (id),
        PRIMARY KEY (subsidy_id, position),
        CONSTRAINT subsidy_instalment_voucher UNIQUE (subsidy_id, voucher),
        CONSTRAINT subsidy_instalment_paid CHECK (num_nonnulls(paid_on, voucher, paid_by) IN (0, 3)),
        CONSTRAINT subsidy_instalment_due CHECK (paid_on >= due_on)
      );
      CREATE INDEX subsidy_instalment_unpaid ON subsidy_instalment (due_on) WHERE paid_on IS NULL;
      COMMENT ON COLUMN subsidy_instalment.due_on IS 'The day on which it is to be paid; never before'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE subsidy_instalment, subsidy');
  }
}
