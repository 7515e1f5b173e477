import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an item still had to say of itself, and the guide catalogue that it is bought by. */
export class CompleteItems20250101000069 implements MigrationInterface {
  name = 'CompleteItems20250101000069';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE guide_entry (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        code text NOT NULL CONSTRAINT guide_entry_code_key UNIQUE CONSTRAINT guide_entry_code_check CHECK (code ~ '^[A-Z0-9]{1,12}$'),
        name text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        source text NOT NULL,
        CONSTRAINT guide_entry_days_check CHECK (valid_to >= valid_from)
      );
      COMMENT ON TABLE guide_entry IS 'Entries of the guide catalogue (指导性目录) that services are bought by, each with its days';
      COMMENT ON COLUMN guide_entry.valid_to IS 'Last day, inclusive; open when null';
      COMMENT ON COLUMN guide_entry.source IS 'The document that made or ended it';
      ALTER TABLE service_item
        ADD COLUMN place text,
        ADD COLUMN service_point_address text,
        ADD COLUMN walking_minutes integer CONSTRAINT service_item_walking_check CHECK (walking_minutes > 0),
        ADD COLUMN term_months integer CONSTRAINT service_item_term_check CHECK (term_months BETWEEN 1 AND 36),
        ADD COLUMN multi_year jsonb,
        ADD COLUMN funding_plan text,
        ADD COLUMN guide_code text,
        ADD COLUMN negative_list jsonb,
        ADD CONSTRAINT service_item_point_check CHECK (num_nulls(service_point_address, walking_minutes) <> 1);
      COMMENT ON COLUMN service_item.walking_minutes IS 'From the homes to the service point (10分钟服务圈)';
      COMMENT ON COLUMN service_item.term_months IS 'Above 12 only with the reasons in multi_year (102号令 art. 24)';
      COMMENT ON COLUMN service_item.guide_code IS 'Code of the guide catalogue, in force on the days of submission and publication';
      COMMENT ON COLUMN service_item.negative_list IS 'Answers to the six points of 102号令 art. 10, each with its reason'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE service_item
        DROP CONSTRAINT service_item_point_check,
        DROP COLUMN place, DROP COLUMN service_point_address, DROP COLUMN walking_minutes, DROP COLUMN term_months,
        DROP COLUMN multi_year, DROP COLUMN funding_plan, DROP COLUMN guide_code, DROP COLUMN negative_list;
      DROP TABLE guide_entry`);
  }
}
