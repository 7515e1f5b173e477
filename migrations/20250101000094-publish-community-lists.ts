import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published editions of what a community needs and of what it can lend; the standard of an item as a file. */
export class PublishCommunityLists20250101000094 implements MigrationInterface {
  name = 'PublishCommunityLists20250101000094';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE community_list (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        kind text NOT NULL CONSTRAINT community_list_kind_check CHECK (kind IN ('needs', 'resources')),
        community_id uuid NOT NULL REFERENCES unit (id),
        street_id uuid NOT NULL REFERENCES unit (id),
        edition integer NOT NULL CHECK (edition > 0),
        title text NOT NULL CHECK (title ~ '\\S'),
        lines jsonb NOT NULL,
        published_on date NOT NULL,
        published_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE UNIQUE INDEX community_list_edition ON community_list (community_id, kind, edition);
      CREATE TRIGGER community_list_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON community_list
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON TABLE community_list IS 'Editions of a community''s 需求清单 (needs) and 资源清单 (resources), as published';
      COMMENT ON COLUMN community_list.lines IS 'What stood on it that day; names nobody';
      ALTER TABLE publication
        DROP CONSTRAINT publication_subject_type_check,
        ADD CONSTRAINT publication_subject_type_check CHECK (
          subject_type IN ('service-list', 'consultation', 'responsibility-list', 'community-list'));
      ALTER TABLE service_item ADD COLUMN standard_file_id uuid REFERENCES stored_file (id);
      COMMENT ON COLUMN service_item.standard_file_id IS 'The service standard as a document'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE service_item DROP COLUMN standard_file_id;
      DELETE FROM publication WHERE subject_type = 'community-list';
      ALTER TABLE publication
        DROP CONSTRAINT publication_subject_type_check,
        ADD CONSTRAINT publication_subject_type_check CHECK (
          subject_type IN ('service-list', 'consultation', 'responsibility-list'));
      DROP TABLE community_list`);
  }
}
