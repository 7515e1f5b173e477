import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which days of milestones a calendar moved. */
export class ReplanMilestones20250101000275 implements MigrationInterface {
  name = 'ReplanMilestones20250101000275';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE milestone_replan (
        id uuid PRIMARY KEY,
        version integer NOT NULL,
        created_at timestamptz NOT NULL,
        contract_id uuid NOT NULL REFERENCES contract (id),
        milestone_id uuid NOT NULL REFERENCES milestone (id),
        field text NOT NULL CHECK (field IN ('dueOn', 'acceptBy', 'reworkBy')),
        before date NOT NULL,
        after date NOT NULL CHECK (after <> before),
        calendar_year integer NOT NULL
      );
      CREATE INDEX milestone_replan_contract ON milestone_replan (contract_id, id);
      CREATE INDEX milestone_replan_milestone ON milestone_replan (milestone_id);
      COMMENT ON TABLE milestone_replan IS 'Days of milestones that moved when a calendar was loaded or corrected; append-only'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE milestone_replan');
  }
}
