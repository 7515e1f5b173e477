import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Power and responsibility lists of communities by editions, against which tasks are let in. */
export class CreateResponsibilityLists20250101000090 implements MigrationInterface {
  name = 'CreateResponsibilityLists20250101000090';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE responsibility_list (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('drafted', 'published')),
        street_id uuid NOT NULL REFERENCES unit (id),
        number integer NOT NULL CHECK (number > 0),
        title text NOT NULL CHECK (title ~ '\\S'),
        valid_from date NOT NULL,
        items jsonb NOT NULL,
        drafted_by uuid NOT NULL REFERENCES account (id),
        published_by uuid REFERENCES account (id),
        published_on date,
        CONSTRAINT responsibility_list_number UNIQUE (street_id, number),
        CONSTRAINT responsibility_list_other CHECK (published_by <> drafted_by),
        CONSTRAINT responsibility_list_published CHECK (state = 'drafted' OR published_on IS NOT NULL)
      );
      CREATE UNIQUE INDEX responsibility_list_draft ON responsibility_list (street_id) WHERE state = 'drafted';
      CREATE UNIQUE INDEX responsibility_list_from ON responsibility_list (street_id, valid_from) WHERE state = 'published';
      COMMENT ON TABLE responsibility_list IS '社区党组织、工作站、居委会权责清单; the latest published one that has begun is in force';
      COMMENT ON COLUMN responsibility_list.items IS 'Code, body, title, role (duty, assist, barred) and basis of each';
      ALTER TABLE assigned_task
        ADD responsibility_list_id uuid REFERENCES responsibility_list (id),
        ADD item_code text;
      COMMENT ON COLUMN assigned_task.responsibility_list_id IS 'Edition in force when it was applied for: disputes refer to it';
      ALTER TABLE publication
        DROP CONSTRAINT publication_subject_type_check,
        ADD CONSTRAINT publication_subject_type_check
          CHECK (subject_type IN ('service-list', 'consultation', 'responsibility-list'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM publication WHERE subject_type = 'responsibility-list';
      ALTER TABLE publication
        DROP CONSTRAINT publication_subject_type_check,
        ADD CONSTRAINT publication_subject_type_check CHECK (subject_type IN ('service-list', 'consultation'));
      ALTER TABLE assigned_task DROP responsibility_list_id, DROP item_code;
      DROP TABLE responsibility_list`);
  }
}
