import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of communities: dated figures, grades, service windows, and the groups that live in them. */
export class CreateCommunityRecords20250101000081 implements MigrationInterface {
  name = 'CreateCommunityRecords20250101000081';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE community_figures (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        community_id uuid NOT NULL REFERENCES unit (id),
        as_of date NOT NULL,
        households integer NOT NULL CHECK (households >= 0),
        residents integer NOT NULL CHECK (residents >= 0),
        grids integer NOT NULL CHECK (grids >= 0),
        grid_workers integer NOT NULL CHECK (grid_workers >= 0),
        staff integer NOT NULL CHECK (staff >= 0),
        source text NOT NULL CHECK (source ~ '\\S'),
        recorded_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT community_figures_day UNIQUE (community_id, as_of)
      );
      CREATE TRIGGER community_figures_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON community_figures
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE community_figures IS 'Figures of a community on a day; the latest before a day counts for it';
      COMMENT ON COLUMN community_figures.staff IS '专职社区工作者';

      CREATE TABLE community_grade (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        community_id uuid NOT NULL REFERENCES unit (id),
        grade text NOT NULL CHECK (grade IN ('model', 'quality', 'standard')),
        valid_from date NOT NULL,
        valid_to date NOT NULL,
        basis text NOT NULL CHECK (basis ~ '\\S'),
        given_by uuid NOT NULL REFERENCES account (id),
        CONSTRAINT community_grade_days CHECK (valid_to >= valid_from),
        CONSTRAINT community_grade_once EXCLUDE USING gist
          (community_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      );
      COMMENT ON COLUMN community_grade.grade IS '示范, 精品, 达标';

      CREATE TABLE service_window (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        community_id uuid NOT NULL REFERENCES unit (id),
        kind text NOT NULL CHECK (kind IN ('core', 'extra')),
        name text NOT NULL CHECK (name ~ '\\S'),
        services text NOT NULL CHECK (services ~ '\\S'),
        opened_on date NOT NULL,
        closed_on date CHECK (closed_on >= opened_on)
      );
      CREATE UNIQUE INDEX service_window_name ON service_window (community_id, name) WHERE closed_on IS NULL;
      COMMENT ON COLUMN service_window.kind IS 'The “6+X” model: core windows are everywhere alike, extra ones the community''s own';

      CREATE TABLE community_group (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        community_id uuid NOT NULL REFERENCES unit (id),
        hub_id uuid REFERENCES organization (id),
        kind text NOT NULL CHECK (kind IN ('service', 'charity', 'culture', 'mediation')),
        name text NOT NULL CHECK (name ~ '\\S'),
        members integer NOT NULL CHECK (members > 0),
        filed_on date NOT NULL,
        ended_on date CHECK (ended_on >= filed_on),
        capacity text NOT NULL CHECK (capacity IN ('initial', 'developing', 'mature')),
        plan text CHECK (plan ~ '\\S'),
        entered_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE UNIQUE INDEX community_group_name ON community_group (community_id, name) WHERE ended_on IS NULL;
      CREATE INDEX community_group_hub ON community_group (hub_id) WHERE hub_id IS NOT NULL;
      COMMENT ON TABLE community_group IS '社区社会组织 without legal personality: it can bid for nothing, its hub stands for it';
      COMMENT ON COLUMN community_group.kind IS '社区服务类, 公益慈善类, 文体活动类, 专业调处类';
      COMMENT ON COLUMN community_group.plan IS 'How it is helped to grow (培育计划)';

      CREATE VIEW contracting_serving AS
        SELECT organization_id, service_from, service_to FROM contract WHERE state NOT IN ('drawn-up', 'cancelled', 'terminated')`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW contracting_serving;
      DROP TABLE community_group, service_window, community_grade, community_figures`);
  }
}
