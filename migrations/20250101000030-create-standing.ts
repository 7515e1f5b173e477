import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What keeps a supplier out of purchases: entries of public credit lists, and sanctions of the district's own. */
export class CreateStanding20250101000030 implements MigrationInterface {
  name = 'CreateStanding20250101000030';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE credit_entry (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        organization_id uuid NOT NULL REFERENCES organization (id),
        list text NOT NULL CHECK (list IN ('abnormal-activities', 'seriously-dishonest', 'judgment-defaulter',
          'tax-violation', 'procurement-violation')),
        valid_from date NOT NULL,
        valid_to date CHECK (valid_to >= valid_from),
        document text NOT NULL CHECK (document ~ '\\S'),
        source text NOT NULL CHECK (source ~ '\\S'),
        file_id uuid REFERENCES stored_file (id),
        recorded_by uuid NOT NULL REFERENCES account (id)
      );
      CREATE INDEX credit_entry_organization ON credit_entry (organization_id, id);
      CREATE UNIQUE INDEX credit_entry_once ON credit_entry (organization_id, list, document);
      COMMENT ON TABLE credit_entry IS 'Entries of public credit lists as they were seen; never changed, only lifted';
      COMMENT ON COLUMN credit_entry.valid_to IS 'Last day, inclusive; open when null. The ban ends by itself';
      COMMENT ON COLUMN credit_entry.document IS 'Number of the decision (文号)';
      COMMENT ON COLUMN credit_entry.source IS 'Where it was seen: the site, the notice';
      CREATE TRIGGER credit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TABLE credit_lift (
        entry_id uuid PRIMARY KEY REFERENCES credit_entry (id),
        lifted_on date NOT NULL,
        document text NOT NULL CHECK (document ~ '\\S'),
        recorded_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL REFERENCES account (id)
      );
      COMMENT ON TABLE credit_lift IS 'An entry was removed from its list, or recorded by mistake: from that day on it no longer counts';
      CREATE TRIGGER credit_lift_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_lift
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await db.query(`
      CREATE TABLE sanction (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('proposed', 'notified', 'dropped', 'decided', 'appealed', 'upheld',
          'overturned', 'lifted')),
        organization_id uuid NOT NULL REFERENCES organization (id),
        unit_id uuid NOT NULL REFERENCES unit (id),
        kind text NOT NULL CHECK (kind IN ('warning', 'purchase-bar')),
        grounds text NOT NULL CHECK (grounds ~ '\\S'),
        basis text NOT NULL CHECK (basis ~ '\\S'),
        file_ids uuid[] NOT NULL,
        months integer CHECK (months BETWEEN 1 AND 36),
        proposed_by uuid NOT NULL REFERENCES account (id),
        defend_by date,
        defence text,
        defence_file_ids uuid[] NOT NULL DEFAULT '{}',
        decided_by uuid REFERENCES account (id),
        decision text,
        effective_from date,
        effective_to date CHECK (effective_to >= effective_from),
        appeal_by date,
        appeal text,
        reviewed_by uuid REFERENCES account (id),
        review text,
        ended_on date,
        CHECK ((kind = 'purchase-bar') = (months IS NOT NULL)),
        CHECK (state IN ('proposed', 'dropped') OR defend_by IS NOT NULL),
        CHECK (state NOT IN ('decided', 'appealed', 'upheld', 'overturned', 'lifted')
          OR num_nulls(decided_by, decision, effective_from, appeal_by) = 0),
        CHECK (state NOT IN ('appealed', 'upheld', 'overturned') OR appeal IS NOT NULL),
        CHECK (state NOT IN ('overturned', 'lifted') OR ended_on IS NOT NULL),
        CHECK (decided_by <> proposed_by),
        CHECK (reviewed_by NOT IN (proposed_by, decided_by))
      );
      CREATE INDEX sanction_organization ON sanction (organization_id, id);
      CREATE INDEX sanction_unit ON sanction (unit_id, id);
      COMMENT ON TABLE sanction IS 'Own sanctions (LOCAL); statutory purchases are barred by the finance authority''s record only';
      COMMENT ON COLUMN sanction.effective_to IS 'Last day of a bar, inclusive: it expires by itself';
      COMMENT ON COLUMN sanction.ended_on IS 'First day on which it no longer counts: overturned or lifted';
      COMMENT ON COLUMN sanction.basis IS 'The rule announced beforehand on which it stands';
      ALTER TABLE inbox_message
        DROP CONSTRAINT inbox_message_subject_type_check,
        ADD CONSTRAINT inbox_message_subject_type_check
          CHECK (subject_type IN ('tender', 'award', 'contract', 'visit', 'sanction'))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DELETE FROM inbox_message WHERE subject_type = 'sanction';
      ALTER TABLE inbox_message
        DROP CONSTRAINT inbox_message_subject_type_check,
        ADD CONSTRAINT inbox_message_subject_type_check
          CHECK (subject_type IN ('tender', 'award', 'contract', 'visit'));
      DROP TABLE sanction, credit_lift, credit_entry`);
  }
}
