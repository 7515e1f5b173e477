import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rule sets need a second pair of eyes: who enters one does not put it in force. What was in force before stays so. */
export class ApproveRuleSets20250101000132 implements MigrationInterface {
  name = 'ApproveRuleSets20250101000132';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER rule_set_append_only ON rule_set;
      ALTER TABLE rule_set
        ADD COLUMN state text NOT NULL DEFAULT 'approved'
          CONSTRAINT rule_set_state_check CHECK (state IN ('drafted', 'approved', 'refused')),
        ADD COLUMN decided_on date,
        ADD COLUMN decided_by uuid REFERENCES account (id),
        ADD COLUMN decision_reason text CHECK (decision_reason ~ '\\S');
      UPDATE rule_set SET decided_on = (created_at AT TIME ZONE 'Asia/Shanghai')::date;
      ALTER TABLE rule_set ALTER COLUMN state DROP DEFAULT,
        ADD CONSTRAINT rule_set_decided_check CHECK (state = 'drafted' OR decided_on IS NOT NULL),
        ADD CONSTRAINT rule_set_decider_check CHECK (decided_by <> entered_by);
      DROP INDEX rule_set_once;
      CREATE UNIQUE INDEX rule_set_once ON rule_set (region, valid_from) WHERE state <> 'refused';
      CREATE INDEX rule_set_decider ON rule_set (decided_by);
      CREATE FUNCTION refuse_rule_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.state <> 'drafted'
             OR (NEW.region, NEW.level, NEW.valid_from, NEW.source, NEW.thresholds, NEW.methods, NEW.entered_by)
                IS DISTINCT FROM
                (OLD.region, OLD.level, OLD.valid_from, OLD.source, OLD.thresholds, OLD.methods, OLD.entered_by) THEN
            RAISE EXCEPTION 'a rule set is decided on, never changed';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER rule_set_decided BEFORE UPDATE ON rule_set
        FOR EACH ROW EXECUTE FUNCTION refuse_rule_change();
      CREATE TRIGGER rule_set_kept BEFORE DELETE OR TRUNCATE ON rule_set
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      COMMENT ON COLUMN rule_set.state IS 'In force from valid_from on once another account has approved it'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER rule_set_kept ON rule_set;
      DROP TRIGGER rule_set_decided ON rule_set;
      DROP FUNCTION refuse_rule_change();
      UPDATE tender SET rule_set_id = NULL WHERE rule_set_id IN (SELECT id FROM rule_set WHERE state <> 'approved');
      DELETE FROM rule_set WHERE state <> 'approved';
      DROP INDEX rule_set_once;
      ALTER TABLE rule_set DROP COLUMN state, DROP COLUMN decided_on, DROP COLUMN decided_by,
        DROP COLUMN decision_reason;
      CREATE UNIQUE INDEX rule_set_once ON rule_set (region, valid_from);
      CREATE TRIGGER rule_set_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_set
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }
}
