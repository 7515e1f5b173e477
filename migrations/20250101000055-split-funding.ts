import type { MigrationInterface, QueryRunner } from 'typeorm';

const MOVES = `'open', 'reserve', 'release', 'commit', 'decommit', 'spend', 'refund', 'return'`;
const KINDS = `'fiscal-district', 'fiscal-city', 'fiscal-province', 'welfare-lottery', 'street', 'cooperative',
  'community-foundation', 'donation', 'self-raised'`;

/** Funding plans over several funds, transfers between funds, and purposes to which a fund is bound. */
export class SplitFunding20250101000055 implements MigrationInterface {
  name = 'SplitFunding20250101000055';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE fund_entry DROP CONSTRAINT fund_entry_move_check,
        ADD CONSTRAINT fund_entry_move_check CHECK (move IN (${MOVES}, 'transfer-out', 'transfer-in'));
      ALTER TABLE fund_source DROP CONSTRAINT fund_source_kind_check,
        ADD CONSTRAINT fund_source_kind_check CHECK (kind IN (${KINDS}, 'benefiting-unit'));
      ALTER TABLE fund ADD categories text[] CHECK (cardinality(categories) > 0);
      COMMENT ON COLUMN fund.categories IS 'Service categories to which its payers bound it; null: no limit';
      CREATE TABLE funding_plan (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        unit_id uuid NOT NULL REFERENCES unit (id),
        name text NOT NULL,
        fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 2000 AND 2100),
        drafted_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE INDEX funding_plan_unit ON funding_plan (unit_id, id);
      COMMENT ON TABLE funding_plan IS 'Who pays which part of a purchase; never changed';
      CREATE TABLE funding_plan_share (
        plan_id uuid NOT NULL REFERENCES funding_plan (id),
        position integer NOT NULL CHECK (position >= 0),
        fund_id uuid NOT NULL REFERENCES fund (id),
        basis_points integer NOT NULL CHECK (basis_points BETWEEN 1 AND 10000),
        PRIMARY KEY (plan_id, position),
        UNIQUE (plan_id, fund_id)
      );
      CREATE INDEX funding_plan_share_fund ON funding_plan_share (fund_id);
      COMMENT ON COLUMN funding_plan_share.basis_points IS 'Hundredths of a percent; the last share takes the remainder';
      CREATE TABLE funding_plan_support (
        plan_id uuid NOT NULL REFERENCES funding_plan (id),
        position integer NOT NULL CHECK (position >= 0),
        kind text NOT NULL CHECK (kind IN ('venue', 'technical', 'goods', 'staff')),
        provider text NOT NULL,
        description text NOT NULL,
        PRIMARY KEY (plan_id, position)
      );
      COMMENT ON TABLE funding_plan_support IS 'Support in kind (场地、技术), at no cash';
      ALTER TABLE admission ADD plan_id uuid REFERENCES funding_plan (id),
        ADD CONSTRAINT admission_plan_pays CHECK (plan_id IS NULL OR decision = 'admit');
      CREATE INDEX admission_plan ON admission (plan_id) WHERE plan_id IS NOT NULL;
      COMMENT ON COLUMN admission.plan_id IS 'The plan that splits the money; fund_id is then the first of its funds'`);
    await db.query(`
      CREATE FUNCTION check_plan_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT sum(basis_points) IS DISTINCT FROM 10000 FROM funding_plan_share WHERE plan_id = NEW.id) THEN
          RAISE EXCEPTION 'the shares of plan % are not whole', NEW.id USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER funding_plan_whole AFTER INSERT ON funding_plan
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_plan_whole();
      CREATE TRIGGER funding_plan_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON funding_plan
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER funding_plan_share_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON funding_plan_share
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER funding_plan_support_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON funding_plan_support
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE admission DROP COLUMN plan_id;
      DROP TABLE funding_plan_support, funding_plan_share, funding_plan;
      DROP FUNCTION check_plan_whole();
      ALTER TABLE fund DROP COLUMN categories;
      ALTER TABLE fund_source DROP CONSTRAINT fund_source_kind_check,
        ADD CONSTRAINT fund_source_kind_check CHECK (kind IN (${KINDS}));
      ALTER TABLE fund_entry DROP CONSTRAINT fund_entry_move_check,
        ADD CONSTRAINT fund_entry_move_check CHECK (move IN (${MOVES}))`);
  }
}
