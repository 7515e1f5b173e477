import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Yearly budgets of units, funds opened within their lines, and money that comes in later or goes back. */
export class CreateBudgets20250101000077 implements MigrationInterface {
  name = 'CreateBudgets20250101000077';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE budget (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('drafted', 'approved', 'superseded', 'discarded')),
        unit_id uuid NOT NULL REFERENCES unit (id),
        fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 2000 AND 2100),
        edition integer NOT NULL CHECK (edition >= 1),
        basis text NOT NULL CHECK (basis ~ '\\S'),
        drafted_by uuid NOT NULL REFERENCES account (id),
        approved_by uuid REFERENCES account (id),
        approved_on date,
        CONSTRAINT budget_edition UNIQUE (unit_id, fiscal_year, edition),
        CONSTRAINT budget_two_people CHECK (approved_by <> drafted_by),
        CONSTRAINT budget_approval CHECK (state NOT IN ('approved', 'superseded') OR num_nulls(approved_by, approved_on) = 0)
      );
      CREATE UNIQUE INDEX budget_one_drafted ON budget (unit_id, fiscal_year) WHERE state = 'drafted';
      CREATE UNIQUE INDEX budget_one_approved ON budget (unit_id, fiscal_year) WHERE state = 'approved';
      COMMENT ON TABLE budget IS 'A unit''s yearly budget for public services; an approved one is replaced, never changed';
      COMMENT ON COLUMN budget.edition IS '1 for the first of a year, one more for each revision';

      CREATE TABLE budget_line (
        budget_id uuid NOT NULL REFERENCES budget (id),
        code text NOT NULL CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
        position integer NOT NULL CHECK (position >= 0),
        name text NOT NULL CHECK (name ~ '\\S'),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        PRIMARY KEY (budget_id, code)
      );
      COMMENT ON COLUMN budget_line.code IS 'The budget project (预算项目); the same code from one edition to the next';

      ALTER TABLE fund ADD budget_code text CHECK (budget_code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$');
      CREATE INDEX fund_budget ON fund (unit_id, fiscal_year, budget_code) WHERE budget_code IS NOT NULL;
      COMMENT ON COLUMN fund.budget_code IS 'The budget project out of which its public money comes';
      ALTER TABLE fund_source ADD payer text CHECK (payer ~ '\\S'),
        ADD received_on date,
        ADD voucher text CHECK (voucher ~ '\\S'),
        ADD statement text CHECK (statement ~ '\\S'),
        ADD CONSTRAINT fund_source_later CHECK (num_nonnulls(received_on, voucher) IN (0, 2)),
        ADD CONSTRAINT fund_source_voluntary
          CHECK (kind <> 'benefiting-unit' OR voucher IS NULL OR num_nulls(payer, statement) = 0);
      CREATE UNIQUE INDEX fund_source_voucher ON fund_source (fund_id, voucher) WHERE voucher IS NOT NULL;
      COMMENT ON COLUMN fund_source.voucher IS 'Number of the receipt under which money came in after the opening';
      COMMENT ON COLUMN fund_source.statement IS 'That a unit which benefits pays of its own will (城市居民委员会组织法 art. 42)';
      CREATE TABLE fund_return (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund (id),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        returned_on date NOT NULL,
        voucher text NOT NULL CHECK (voucher ~ '\\S'),
        reason text NOT NULL CHECK (reason ~ '\\S'),
        CONSTRAINT fund_return_voucher UNIQUE (fund_id, voucher)
      );
      CREATE TRIGGER fund_return_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_return
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE fund_return IS 'Free money given back to its payers (交回)'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE fund_return;
      DROP INDEX fund_source_voucher;
      ALTER TABLE fund_source DROP CONSTRAINT fund_source_voluntary, DROP CONSTRAINT fund_source_later,
        DROP COLUMN statement, DROP COLUMN voucher, DROP COLUMN received_on, DROP COLUMN payer;
      DROP INDEX fund_budget;
      ALTER TABLE fund DROP COLUMN budget_code;
      DROP TABLE budget_line, budget`);
  }
}
