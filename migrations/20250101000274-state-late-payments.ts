import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Yearly statements of what a unit had not paid in time, and their notices. */
export class StateLatePayments20250101000274 implements MigrationInterface {
  name = 'StateLatePayments20250101000274';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE late_payment_statement (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        unit_id uuid NOT NULL REFERENCES unit (id),
        year integer NOT NULL CHECK (year BETWEEN 2020 AND 2100),
        contracts jsonb NOT NULL,
        published_on date NOT NULL,
        published_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT one_late_payment_statement UNIQUE (unit_id, year)
      );
      CREATE TRIGGER late_payment_statement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
        ON late_payment_statement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE late_payment_statement IS 'What a unit owed at a year''s end although it was due (逾期未支付款项), as published'`);
    await db.query(KINDS(`known || ', ''late-payments'''`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(KINDS(`replace(known, ', ''late-payments''', '')`));
    await db.query('DROP TABLE late_payment_statement');
  }
}

/** Replaces the kinds that the board knows by an expression over `known`, the quoted kinds so far. */
const KINDS = (change: string): string => `
  DO $$ DECLARE known text;
  BEGIN
    SELECT string_agg(quote_literal(code[1]), ', ') INTO known FROM (
      SELECT regexp_matches(pg_get_constraintdef(oid), '''([\\w-]+)''', 'g') AS code
        FROM pg_constraint WHERE conname = 'public_notice_kind_check') AS listed;
    known := ${change};
    ALTER TABLE public_notice DROP CONSTRAINT public_notice_kind_check;
    EXECUTE format('ALTER TABLE public_notice ADD CONSTRAINT public_notice_kind_check CHECK (kind IN (%s)) NOT VALID', known);
  END $$`;
