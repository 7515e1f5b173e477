import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a panel asks single bidders, and what they answer: clarifications and low prices, every ask and answer kept. */
export class CreateBidQueries20250101000161 implements MigrationInterface {
  name = 'CreateBidQueries20250101000161';

  async up(db: QueryRunner): Promise<void> {
    await db.query(QUERIES);
    await db.query(LOOKUPS);
    await db.query(`
      INSERT INTO bid_query (id, version, created_at, tender_id, bid_id, kind, question, due_at)
        SELECT gen_random_uuid(), 1, explain_until - interval '30 minutes', tender_id, id, 'low-price',
               '报价触发异常低价审查，请书面说明并提供证明材料', explain_until
          FROM bid WHERE explain_until IS NOT NULL;
      INSERT INTO bid_query_answer (id, version, created_at, query_id, answer, file_ids, answered_by)
        SELECT e.id, e.version, e.created_at, q.id, e.explanation, e.evidence_file_ids, e.explained_by
          FROM price_explanation e JOIN bid_query q ON q.bid_id = e.bid_id;
      DROP TABLE price_explanation;
      ALTER TABLE bid DROP COLUMN explain_until`);
  }

  /** The first question on each price, and its answer, stay: there was no place for more. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE bid ADD COLUMN explain_until timestamptz;
      COMMENT ON COLUMN bid.explain_until IS 'Until then nothing is decided on its low price unless it is explained';
      UPDATE bid SET explain_until = (
        SELECT due_at FROM bid_query q WHERE q.bid_id = bid.id AND kind = 'low-price' ORDER BY id LIMIT 1);
      CREATE TABLE price_explanation (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        bid_id uuid NOT NULL CONSTRAINT price_explanation_once UNIQUE REFERENCES bid (id),
        explanation text NOT NULL CHECK (explanation ~ '\\S'),
        evidence_file_ids uuid[] NOT NULL,
        explained_by uuid NOT NULL REFERENCES account (id)
      );
      INSERT INTO price_explanation
        SELECT DISTINCT ON (q.bid_id) a.id, a.version, a.created_at, q.bid_id, a.answer, a.file_ids, a.answered_by
          FROM bid_query_answer a JOIN bid_query q ON q.id = a.query_id WHERE q.kind = 'low-price' ORDER BY q.bid_id, a.id;
      CREATE TRIGGER price_explanation_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON price_explanation
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      DROP TABLE panel_lookup, bid_query_answer, bid_query`);
  }
}

const QUERIES = `
  CREATE TABLE bid_query (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    tender_id uuid NOT NULL REFERENCES tender (id),
    bid_id uuid NOT NULL REFERENCES bid (id),
    kind text NOT NULL CHECK (kind IN ('clarification', 'low-price')),
    question text NOT NULL CHECK (question ~ '\\S'),
    due_at timestamptz NOT NULL,
    asked_by uuid REFERENCES account (id),
    CONSTRAINT bid_query_asked_by_rule CHECK (kind = 'low-price' OR asked_by IS NOT NULL)
  );
  CREATE INDEX bid_query_bid ON bid_query (bid_id, id);
  CREATE INDEX bid_query_tender ON bid_query (tender_id, due_at);
  COMMENT ON COLUMN bid_query.asked_by IS 'Null where a price set off the question by itself';
  COMMENT ON COLUMN bid_query.due_at IS 'Answers are taken until then; a suspension puts it off';
  CREATE TABLE bid_query_answer (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    query_id uuid NOT NULL CONSTRAINT bid_query_answered_once UNIQUE REFERENCES bid_query (id),
    answer text NOT NULL CHECK (answer ~ '\\S'),
    file_ids uuid[] NOT NULL,
    answered_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE TRIGGER bid_query_answer_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bid_query_answer
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON TABLE bid_query_answer IS 'Does not change the bid; archived with the procurement'`;

const LOOKUPS = `
  CREATE TABLE panel_lookup (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    tender_id uuid NOT NULL REFERENCES tender (id),
    bid_id uuid NOT NULL REFERENCES bid (id),
    source text NOT NULL CHECK (source ~ '\\S'),
    finding text NOT NULL CHECK (finding ~ '\\S'),
    looked_up_by uuid NOT NULL REFERENCES account (id)
  );
  CREATE INDEX panel_lookup_tender ON panel_lookup (tender_id, id);
  CREATE TRIGGER panel_lookup_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON panel_lookup
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  COMMENT ON TABLE panel_lookup IS 'What a panel looked up while it reviewed a price (财库〔2026〕2号)'`;
