import type { MigrationInterface, QueryRunner } from 'typeorm';

const CODES = `'R003', 'R018', 'R024', 'R025', 'R028', 'R030', 'R035', 'R036', 'R038', 'R048', 'R058',
          'several-disqualified', 'many-changes', 'price-and-term', 'done-early', 'far-under-estimate', 're-awarded',
          'ruling-open', 'same-pair', 'splitting'`;

/** Red flags, the figures that raised them, and what was said to them. */
export class RaiseRedFlags20250101000301 implements MigrationInterface {
  name = 'RaiseRedFlags20250101000301';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE red_flag (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'explained', 'confirmed', 'dismissed', 'lapsed')),
        code text NOT NULL CHECK (code IN (${CODES})),
        key text NOT NULL,
        tender_id uuid REFERENCES tender (id),
        lot_id uuid REFERENCES lot (id),
        contract_id uuid REFERENCES contract (id),
        buyer_id uuid REFERENCES unit (id),
        organization_ids uuid[] NOT NULL,
        finding integer NOT NULL CHECK (finding > 0),
        found_on date NOT NULL,
        explain_by date,
        provisional boolean NOT NULL,
        ceased_on date,
        CONSTRAINT one_flag_per_subject UNIQUE (code, key),
        CHECK (buyer_id IS NOT NULL OR explain_by IS NULL)
      );
      CREATE INDEX red_flag_buyer ON red_flag (buyer_id, id);
      CREATE INDEX red_flag_tender ON red_flag (tender_id, id);
      CREATE INDEX red_flag_state ON red_flag (state, id);
      CREATE INDEX red_flag_standing ON red_flag (code) WHERE ceased_on IS NULL;
      CREATE INDEX red_flag_organizations ON red_flag USING gin (organization_ids);
      COMMENT ON TABLE red_flag IS 'Questions to a supervisor; nothing follows from them by themselves';
      COMMENT ON COLUMN red_flag.key IS 'What it is about, once for each indicator';
      COMMENT ON COLUMN red_flag.ceased_on IS 'Day from which on its figures no longer raise it';
      CREATE TABLE red_flag_finding (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        flag_id uuid NOT NULL REFERENCES red_flag (id),
        number integer NOT NULL CHECK (number > 0),
        found_on date NOT NULL,
        inputs jsonb NOT NULL,
        against jsonb NOT NULL,
        UNIQUE (flag_id, number)
      );
      COMMENT ON TABLE red_flag_finding IS 'Append-only: the figures that raised a flag, and what they were measured against';
      CREATE TRIGGER red_flag_finding_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON red_flag_finding
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE red_flag_word (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        flag_id uuid NOT NULL REFERENCES red_flag (id),
        number integer NOT NULL CHECK (number > 0),
        kind text NOT NULL CHECK (kind IN ('explain', 'confirm', 'dismiss')),
        words text NOT NULL CHECK (words ~ '\\S'),
        file_ids uuid[] NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        unit_id uuid NOT NULL REFERENCES unit (id),
        CONSTRAINT one_word_of_a_kind UNIQUE (flag_id, number, kind)
      );
      COMMENT ON TABLE red_flag_word IS 'Append-only: the explanation and the decision about the finding of that number';
      CREATE TRIGGER red_flag_word_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON red_flag_word
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE red_flag_word, red_flag_finding, red_flag');
  }
}
