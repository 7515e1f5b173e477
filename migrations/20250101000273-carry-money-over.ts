import type { MigrationInterface, QueryRunner } from 'typeorm';

const MOVES = `'open', 'reserve', 'release', 'commit', 'decommit', 'spend', 'refund', 'return', 'transfer-out',
  'transfer-in'`;
const CARRIES = `'carry-out', 'carry-in', 'carry-reserved-out', 'carry-reserved-in', 'carry-committed-out',
  'carry-committed-in'`;

/** What a fund has not spent goes over into the next year by the decision of its officer. */
export class CarryMoneyOver20250101000273 implements MigrationInterface {
  name = 'CarryMoneyOver20250101000273';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE fund_entry DROP CONSTRAINT fund_entry_move_check,
        ADD CONSTRAINT fund_entry_move_check CHECK (move IN (${MOVES}, ${CARRIES}));
      CREATE TABLE fund_carry_over (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund (id),
        into_fund_id uuid NOT NULL REFERENCES fund (id) CHECK (into_fund_id <> fund_id),
        carried_on date NOT NULL,
        voucher text NOT NULL,
        reason text NOT NULL CHECK (reason ~ '\\S'),
        decided_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT fund_carry_over_voucher UNIQUE (fund_id, voucher)
      );
      CREATE INDEX fund_carry_over_into ON fund_carry_over (into_fund_id);
      CREATE TRIGGER fund_carry_over_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_carry_over
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE fund_carry_over IS 'Money carried into the next year (结转); its journal entries name it as their cause'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE fund_carry_over;
      ALTER TABLE fund_entry DROP CONSTRAINT fund_entry_move_check,
        ADD CONSTRAINT fund_entry_move_check CHECK (move IN (${MOVES}))`);
  }
}
