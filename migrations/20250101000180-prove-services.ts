import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Corrections, workers, volunteers' hours and proofs in service ledgers, and their monthly statements. */
export class ProveServices20250101000180 implements MigrationInterface {
  name = 'ProveServices20250101000180';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE service_record DROP CONSTRAINT service_record_quantity_check;
      ALTER TABLE service_record
        ADD COLUMN corrects text,
        ADD COLUMN correction_reason text CHECK (correction_reason ~ '\\S'),
        ADD COLUMN worker_ids uuid[] NOT NULL DEFAULT '{}',
        ADD COLUMN volunteer_hours numeric(8, 2) NOT NULL DEFAULT 0 CHECK (volunteer_hours >= 0),
        ADD COLUMN proof text CHECK (proof IN ('sign-in-sheet', 'recipient-confirmation', 'photo', 'location')),
        ADD COLUMN file_ids uuid[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT service_record_quantity_check
          CHECK (quantity > 0 OR (quantity = 0 AND corrects IS NOT NULL)),
        ADD CONSTRAINT service_record_correction_check CHECK ((corrects IS NULL) = (correction_reason IS NULL)),
        ADD CONSTRAINT service_record_corrects_fkey FOREIGN KEY (contract_id, corrects)
          REFERENCES service_record (contract_id, client_id),
        ADD CONSTRAINT service_record_corrected_once UNIQUE (contract_id, corrects);
      ALTER TABLE service_record ALTER COLUMN worker_ids DROP DEFAULT, ALTER COLUMN volunteer_hours DROP DEFAULT,
        ALTER COLUMN file_ids DROP DEFAULT;
      COMMENT ON COLUMN service_record.corrects IS 'Client id of the line that counts no more; the ledger itself never changes';
      CREATE TABLE service_statement (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        contract_id uuid NOT NULL REFERENCES contract (id),
        number integer NOT NULL CHECK (number > 0),
        month text NOT NULL CHECK (month ~ '^\\d{4}-\\d{2}$'),
        document text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        frozen_by uuid REFERENCES account (id),
        UNIQUE (contract_id, number),
        CONSTRAINT service_statement_month_once UNIQUE (contract_id, month)
      );
      CREATE TABLE service_statement_line (
        record_id uuid PRIMARY KEY REFERENCES service_record (id),
        statement_id uuid NOT NULL REFERENCES service_statement (id)
      );
      CREATE INDEX service_statement_line_statement ON service_statement_line (statement_id);
      CREATE TRIGGER service_statement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON service_statement
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER service_statement_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON service_statement_line
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE service_statement IS '服务月报: frozen with its hash; every line of a ledger is in one of them'`);
  }

  /** What was corrected would count twice without the corrections: their lines and those they correct stay in the ledger. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE service_statement_line, service_statement;
      ALTER TABLE service_record
        DROP CONSTRAINT service_record_corrected_once,
        DROP CONSTRAINT service_record_corrects_fkey,
        DROP CONSTRAINT service_record_quantity_check,
        DROP COLUMN corrects, DROP COLUMN correction_reason, DROP COLUMN worker_ids, DROP COLUMN volunteer_hours,
        DROP COLUMN proof, DROP COLUMN file_ids;
      ALTER TABLE service_record ADD CONSTRAINT service_record_quantity_check CHECK (quantity >= 0)`);
  }
}
