import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROW = 'id uuid PRIMARY KEY, version integer NOT NULL, created_at timestamptz NOT NULL';

/** Annual goals over items, the dictionary of data, and what departments may ask communities for. */
export class CreateReporting20250101000091 implements MigrationInterface {
  name = 'CreateReporting20250101000091';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE annual_goal (
        ${ROW},
        unit_id uuid NOT NULL REFERENCES unit (id),
        year smallint NOT NULL CHECK (year BETWEEN 2000 AND 2100),
        title text NOT NULL CHECK (title ~ '\\S'),
        target text NOT NULL CHECK (target ~ '\\S'),
        set_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT annual_goal_title UNIQUE (unit_id, year, title)
      );
      CREATE TABLE goal_item (
        item_id uuid PRIMARY KEY REFERENCES service_item (id),
        goal_id uuid NOT NULL REFERENCES annual_goal (id),
        linked_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE INDEX goal_item_goal ON goal_item (goal_id);
      COMMENT ON TABLE goal_item IS 'An item serves one goal';
      CREATE TABLE data_term (
        ${ROW},
        code text NOT NULL UNIQUE CHECK (code ~ '^[a-z]+(-[a-z0-9]+)*$'),
        label text NOT NULL UNIQUE CHECK (label ~ '\\S'),
        definition text NOT NULL CHECK (definition ~ '\\S'),
        measure text NOT NULL CHECK (measure ~ '\\S'),
        source text NOT NULL UNIQUE CHECK (source ~ '^[a-z]+(-[a-z]+)*$'),
        kept_by uuid REFERENCES account (id)
      );
      CREATE INDEX data_term_label ON data_term USING gin (label gin_trgm_ops);
      COMMENT ON TABLE data_term IS 'What a figure means and where it is entered once (数据字典)';
      COMMENT ON COLUMN data_term.source IS 'How the program computes it from the registers';
      CREATE TABLE report_definition (
        ${ROW},
        state text NOT NULL CHECK (state IN ('drafted', 'approved', 'refused', 'retired')),
        unit_id uuid NOT NULL REFERENCES unit (id),
        title text NOT NULL CHECK (title ~ '\\S'),
        purpose text NOT NULL CHECK (purpose ~ '\\S'),
        fields jsonb NOT NULL,
        drafted_by uuid NOT NULL REFERENCES account (id),
        decided_by uuid REFERENCES account (id),
        reason text,
        CONSTRAINT report_definition_other CHECK (decided_by <> drafted_by)
      );
      CREATE INDEX report_definition_unit ON report_definition (unit_id, id);
      COMMENT ON TABLE report_definition IS 'What a unit asks of communities; what a register has is generated, never asked again (S85, S86)'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE report_definition, data_term, goal_item, annual_goal');
  }
}
