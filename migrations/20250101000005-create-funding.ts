import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Funds, their sources, and the double-entry journal. */
export class CreateFunding20250101000005 implements MigrationInterface {
  name = 'CreateFunding20250101000005';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE fund (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        unit_id uuid NOT NULL REFERENCES unit (id),
        name text NOT NULL,
        fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 2000 AND 2100)
      );
      CREATE UNIQUE INDEX fund_one_name_per_year ON fund (unit_id, fiscal_year, name);
      COMMENT ON TABLE fund IS 'Money of one unit for one budget year; its balances are sums of fund_entry_line';
      CREATE TABLE fund_source (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund (id),
        position integer NOT NULL CHECK (position >= 0),
        kind text NOT NULL CHECK (kind IN ('fiscal-district', 'fiscal-city', 'fiscal-province', 'welfare-lottery',
          'street', 'cooperative', 'community-foundation', 'donation', 'self-raised')),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        UNIQUE (fund_id, position)
      );
      COMMENT ON TABLE fund_source IS 'Who paid how much into a fund; append-only';
      COMMENT ON COLUMN fund_source.kind IS 'welfare-lottery 福彩公益金, street 街道配套, cooperative 经济合作社';
      CREATE TABLE fund_entry (
        id uuid PRIMARY KEY,
        fund_id uuid NOT NULL REFERENCES fund (id),
        at timestamptz NOT NULL,
        move text NOT NULL CHECK (move IN ('open', 'reserve', 'release', 'commit', 'decommit', 'spend', 'refund',
          'return')),
        commitment_type text,
        commitment_id uuid,
        cause_type text,
        cause_id uuid,
        UNIQUE (id, fund_id),
        CHECK ((commitment_type IS NULL) = (commitment_id IS NULL)),
        CHECK ((cause_type IS NULL) = (cause_id IS NULL))
      );
      CREATE INDEX fund_entry_fund ON fund_entry (fund_id, id);
      CREATE INDEX fund_entry_commitment ON fund_entry (commitment_id) WHERE commitment_id IS NOT NULL;
      COMMENT ON TABLE fund_entry IS 'Journal of a fund; append-only, a mistake is corrected by a counter-entry';
      COMMENT ON COLUMN fund_entry.commitment_id IS 'For what the money is kept, the same from reserve to the last spend';
      COMMENT ON COLUMN fund_entry.cause_id IS 'The document that moved the money: admission, contract, payment';
      CREATE TABLE fund_entry_line (
        entry_id uuid NOT NULL,
        position integer NOT NULL CHECK (position >= 0),
        fund_id uuid NOT NULL,
        account text NOT NULL CHECK (account IN ('external', 'available', 'reserved', 'committed', 'spent')),
        amount_fen bigint NOT NULL CHECK (amount_fen <> 0),
        commitment_id uuid,
        PRIMARY KEY (entry_id, position),
        FOREIGN KEY (entry_id, fund_id) REFERENCES fund_entry (id, fund_id),
        CHECK ((account IN ('reserved', 'committed', 'spent')) = (commitment_id IS NOT NULL))
      );
      CREATE INDEX fund_entry_line_account ON fund_entry_line (fund_id, account, commitment_id) INCLUDE (amount_fen);
      COMMENT ON COLUMN fund_entry_line.amount_fen IS 'What the account gains (above zero) or gives (below)'`);
    await db.query(`
      CREATE FUNCTION check_fund_entry() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT count(*) < 2 OR sum(amount_fen) <> 0 FROM fund_entry_line WHERE entry_id = NEW.id) THEN
          RAISE EXCEPTION 'fund entry % does not balance', NEW.id USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE FUNCTION check_fund_line() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT sum(amount_fen) <> 0 FROM fund_entry_line WHERE entry_id = NEW.entry_id) THEN
          RAISE EXCEPTION 'fund entry % does not balance', NEW.entry_id USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.account <> 'external' AND NEW.amount_fen < 0 THEN
          -- Two transactions that both forgot to lock the fund wait for each other here, and the second sees the first.
          PERFORM 1 FROM fund WHERE id = NEW.fund_id FOR NO KEY UPDATE;
          IF (SELECT sum(amount_fen) < 0 FROM fund_entry_line
               WHERE fund_id = NEW.fund_id AND account = NEW.account
                 AND commitment_id IS NOT DISTINCT FROM NEW.commitment_id) THEN
            RAISE EXCEPTION 'account % of fund % would fall below zero', NEW.account, NEW.fund_id
              USING ERRCODE = 'check_violation';
          END IF;
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER fund_entry_balances AFTER INSERT ON fund_entry
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_fund_entry();
      CREATE CONSTRAINT TRIGGER fund_entry_line_balances AFTER INSERT ON fund_entry_line
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_fund_line();
      CREATE TRIGGER fund_source_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_source
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER fund_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER fund_entry_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON fund_entry_line
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE fund_entry_line, fund_entry, fund_source, fund;
      DROP FUNCTION check_fund_line();
      DROP FUNCTION check_fund_entry()`);
  }
}
