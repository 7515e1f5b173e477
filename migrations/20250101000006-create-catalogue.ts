import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Service-project lists of communities, their items, and the street office's admissions. */
export class CreateCatalogue20250101000006 implements MigrationInterface {
  name = 'CreateCatalogue20250101000006';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE service_list (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('drafted', 'submitted', 'published', 'withdrawn')),
        community_id uuid NOT NULL REFERENCES unit (id),
        street_id uuid NOT NULL REFERENCES unit (id),
        title text NOT NULL,
        year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        submitted_at timestamptz,
        published_at timestamptz,
        CHECK (state NOT IN ('submitted', 'published') OR submitted_at IS NOT NULL),
        CHECK (state <> 'published' OR published_at IS NOT NULL)
      );
      CREATE INDEX service_list_community ON service_list (community_id, id);
      CREATE INDEX service_list_street ON service_list (street_id, id) WHERE submitted_at IS NOT NULL;
      CREATE INDEX service_list_public ON service_list (id) WHERE published_at IS NOT NULL;
      COMMENT ON TABLE service_list IS '服务项目清单 of one community for one year';
      COMMENT ON COLUMN service_list.submitted_at IS 'From then on its street office sees it';
      COMMENT ON COLUMN service_list.published_at IS 'From then on everybody sees it, even after a withdrawal';
      CREATE TABLE service_item (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('drafted', 'submitted', 'admitted', 'refused', 'published', 'tendered',
          'withdrawn')),
        list_id uuid NOT NULL REFERENCES service_list (id),
        community_id uuid NOT NULL REFERENCES unit (id),
        street_id uuid NOT NULL REFERENCES unit (id),
        drafted_by uuid NOT NULL REFERENCES account (id),
        title text NOT NULL,
        category text REFERENCES service_category (code),
        service_class text CHECK (service_class IN ('welfare', 'convenience', 'social')),
        quantity numeric CHECK (quantity > 0),
        unit text,
        frequency text,
        beneficiaries text,
        beneficiary_count integer CHECK (beneficiary_count > 0),
        conditions text,
        procedure text,
        time_limit_days integer CHECK (time_limit_days > 0),
        responsible_party text,
        emergency_plan text,
        standard text,
        ceiling_fen bigint CHECK (ceiling_fen > 0),
        fund_id uuid REFERENCES fund (id),
        submitted_at timestamptz,
        published_at timestamptz,
        CHECK (state IN ('drafted', 'withdrawn') OR num_nulls(category, service_class, quantity, unit, frequency,
          beneficiaries, beneficiary_count, conditions, procedure, time_limit_days, responsible_party,
          emergency_plan, ceiling_fen, submitted_at) = 0),
        CHECK (state NOT IN ('admitted', 'published', 'tendered') OR fund_id IS NOT NULL),
        CHECK (state NOT IN ('published', 'tendered') OR published_at IS NOT NULL)
      );
      CREATE INDEX service_item_list ON service_item (list_id, id);
      CREATE INDEX service_item_community ON service_item (community_id, id);
      CREATE INDEX service_item_street ON service_item (street_id, id) WHERE submitted_at IS NOT NULL;
      CREATE INDEX service_item_public ON service_item (id) WHERE published_at IS NOT NULL;
      CREATE INDEX service_item_category ON service_item (category);
      CREATE INDEX service_item_fund ON service_item (fund_id) WHERE fund_id IS NOT NULL;
      COMMENT ON COLUMN service_item.service_class IS 'welfare 福利性, convenience 便民利民, social 社会化';
      COMMENT ON COLUMN service_item.ceiling_fen IS 'Highest price; reserved in the fund when the item is admitted';
      COMMENT ON COLUMN service_item.fund_id IS 'Set by the admission (费随事转: no task without its money)';
      CREATE TABLE admission (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        item_id uuid NOT NULL REFERENCES service_item (id),
        community_id uuid NOT NULL REFERENCES unit (id),
        street_id uuid NOT NULL REFERENCES unit (id),
        decided_by uuid NOT NULL REFERENCES account (id),
        decision text NOT NULL CHECK (decision IN ('admit', 'refuse')),
        fund_id uuid REFERENCES fund (id),
        amount_fen bigint CHECK (amount_fen > 0),
        reason text,
        CHECK (CASE decision WHEN 'admit' THEN num_nulls(fund_id, amount_fen) = 0
                             ELSE num_nonnulls(fund_id, amount_fen) = 0 AND reason IS NOT NULL END)
      );
      CREATE UNIQUE INDEX admission_one_per_item ON admission (item_id);
      CREATE INDEX admission_community ON admission (community_id, id);
      CREATE INDEX admission_street ON admission (street_id, id);
      CREATE INDEX admission_fund ON admission (fund_id) WHERE fund_id IS NOT NULL;
      COMMENT ON TABLE admission IS '准入: the street office lets a task into a community, with its money, or says why not';
      CREATE TRIGGER admission_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON admission
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE admission, service_item, service_list');
  }
}
