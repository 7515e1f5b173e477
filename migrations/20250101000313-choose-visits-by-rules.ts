import type { MigrationInterface, QueryRunner } from 'typeorm';

const EARLIER = `('one-three-six-months', 'mid-term-and-after', 'quarterly-and-after', 'none')`;
const NOW = `('by-rules', 'one-three-six-months', 'mid-term-and-after', 'quarterly-and-after', 'none')`;

function templateCheck(table: string, allowed: string): string {
  const name = `${table}_return_visit_template_check`;
  return `ALTER TABLE ${table} DROP CONSTRAINT ${name},
    ADD CONSTRAINT ${name} CHECK (return_visit_template IN ${allowed})`;
}

const CHOOSERS = ['tender', 'contract', 'venture_programme'];

/** Plans by the templates of the district's rules; what was planned before keeps what its contract named. */
export class ChooseVisitsByRules20250101000313 implements MigrationInterface {
  name = 'ChooseVisitsByRules20250101000313';

  async up(db: QueryRunner): Promise<void> {
    for (const table of CHOOSERS) await db.query(templateCheck(table, NOW));
    await db.query(`
      ALTER TABLE evaluation_plan
        ADD COLUMN template_name text CHECK (template_name ~ '\\S'),
        ADD COLUMN chosen_by text NOT NULL DEFAULT 'contract' CHECK (chosen_by IN ('contract', 'rules', 'length')),
        ADD COLUMN rule_set_id uuid REFERENCES evaluation_rule_set (id),
        ADD CONSTRAINT evaluation_plan_by_rules CHECK (chosen_by <> 'rules' OR num_nulls(template_name, rule_set_id) = 0);
      ALTER TABLE evaluation_plan ALTER COLUMN chosen_by DROP DEFAULT;
      CREATE INDEX evaluation_plan_rule_set ON evaluation_plan (rule_set_id) WHERE rule_set_id IS NOT NULL;
      COMMENT ON COLUMN evaluation_plan.chosen_by IS 'contract: its text named the template; rules: the rule set of the day of signing; length: of the service'`);
  }

  /** Refused by its constraints while something goes by the rules. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE evaluation_plan DROP COLUMN template_name, DROP COLUMN chosen_by, DROP COLUMN rule_set_id`);
    for (const table of CHOOSERS) await db.query(templateCheck(table, EARLIER));
  }
}
