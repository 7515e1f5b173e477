import type { MigrationInterface, QueryRunner } from 'typeorm';

const TEMPLATES = `('one-three-six-months', 'mid-term-and-after', 'quarterly-and-after', 'none')`;
const WITHOUT = `('one-three-six-months', 'none')`;
const CHOOSERS = ['tender', 'contract', 'venture_programme'];

function templateCheck(table: string, allowed: string): string {
  const name = `${table}_return_visit_template_check`;
  return `ALTER TABLE ${table} DROP CONSTRAINT ${name},
    ADD CONSTRAINT ${name} CHECK (return_visit_template IN ${allowed})`;
}

const PLANS = `
  ALTER TABLE evaluation_plan
    ALTER COLUMN accepted_on DROP NOT NULL,
    ADD COLUMN service_from date,
    ADD COLUMN service_to date,
    ADD COLUMN ended_on date,
    ADD COLUMN rests jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(rests) = 'array');
  UPDATE evaluation_plan p SET service_from = c.service_from, service_to = c.service_to,
      points = (SELECT coalesce(jsonb_agg(jsonb_build_object('code', e ->> 'code', 'kind', 'follow-up',
                  'months', (e ->> 'monthsAfterAcceptance')::int, 'weight', e ->> 'weight') ORDER BY n), '[]')
                  FROM jsonb_array_elements(p.points) WITH ORDINALITY AS t (e, n))
    FROM contract c WHERE c.id = p.contract_id;
  ALTER TABLE evaluation_plan
    ALTER COLUMN service_from SET NOT NULL,
    ALTER COLUMN service_to SET NOT NULL,
    ALTER COLUMN rests DROP DEFAULT,
    ADD CHECK (service_to >= service_from),
    ADD CHECK (accepted_on IS NULL OR ended_on IS NULL);
  COMMENT ON COLUMN evaluation_plan.rests IS 'Suspensions of the contract: [{from, to}], to is null while it rests'`;

const VISITS = `
  ALTER TABLE visit
    ADD COLUMN kind text NOT NULL DEFAULT 'follow-up' CHECK (kind IN ('mid-term', 'quarterly', 'final', 'follow-up',
      'complaint', 'milestone', 'spot-check', 'other')),
    ADD COLUMN moved_to date,
    ADD COLUMN home boolean NOT NULL DEFAULT false,
    ADD COLUMN companion_id uuid REFERENCES account (id),
    ADD COLUMN accepted_at timestamptz,
    ADD COLUMN reopened integer NOT NULL DEFAULT 0 CHECK (reopened >= 0),
    DROP CONSTRAINT visit_state_check,
    ADD CONSTRAINT visit_state_check CHECK (state IN ('planned', 'open', 'assigned', 'submitted', 'concluded', 'skipped',
      'dropped')),
    DROP CONSTRAINT visit_check2,
    ADD CONSTRAINT visit_check2 CHECK (state IN ('planned', 'skipped', 'dropped') OR (opened_at IS NOT NULL
      AND seed IS NOT NULL AND questionnaire_id IS NOT NULL AND strata IS NOT NULL)),
    ADD CHECK (companion_id IS NULL OR (home AND companion_id <> evaluator_id)),
    ADD CHECK (moved_to IS NULL OR due_on >= moved_to);
  ALTER TABLE visit ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN home DROP DEFAULT,
    ALTER COLUMN reopened DROP DEFAULT;
  ALTER TABLE visit_notice
    ADD COLUMN round integer NOT NULL DEFAULT 0 CHECK (round >= 0),
    DROP CONSTRAINT visit_notice_visit_id_kind_key,
    ADD UNIQUE (visit_id, kind, round);
  ALTER TABLE visit_notice ALTER COLUMN round DROP DEFAULT;
  CREATE INDEX visit_companion ON visit (companion_id, id) WHERE companion_id IS NOT NULL;
  COMMENT ON COLUMN visit.moved_to IS 'The day to which somebody put it off; re-planning starts from the later of both';
  CREATE TABLE visit_act (
    id uuid PRIMARY KEY,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    visit_id uuid NOT NULL REFERENCES visit (id),
    action text NOT NULL CHECK (action IN ('request', 'postpone', 'skip', 'restore', 'reopen', 'decline', 'reassign')),
    reason text NOT NULL CHECK (reason ~ '\\S'),
    account_id uuid REFERENCES account (id),
    role text NOT NULL,
    evaluator_id uuid REFERENCES account (id),
    CHECK ((action IN ('decline', 'reassign')) = (evaluator_id IS NOT NULL))
  );
  CREATE INDEX visit_act_visit ON visit_act (visit_id, id);
  CREATE TRIGGER visit_act_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON visit_act
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`;

/** Visits during delivery and those that somebody asked for; who did what with a visit, and why. */
export class PlanVisitsInDelivery20250101000210 implements MigrationInterface {
  name = 'PlanVisitsInDelivery20250101000210';

  async up(db: QueryRunner): Promise<void> {
    for (const table of CHOOSERS) await db.query(templateCheck(table, TEMPLATES));
    await db.query(PLANS);
    await db.query(VISITS);
  }

  /** Refused by its constraints while there are plans without an acceptance, or visits that the earlier tables don't know. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE visit_act;
      ALTER TABLE visit DROP COLUMN kind, DROP COLUMN moved_to, DROP COLUMN home, DROP COLUMN companion_id,
        DROP COLUMN accepted_at, DROP COLUMN reopened;
      ALTER TABLE visit_notice DROP COLUMN round,
        ADD CONSTRAINT visit_notice_visit_id_kind_key UNIQUE (visit_id, kind);
      ALTER TABLE visit DROP CONSTRAINT visit_state_check,
        ADD CONSTRAINT visit_state_check CHECK (state IN ('planned', 'open', 'assigned', 'submitted', 'concluded',
          'skipped')),
        DROP CONSTRAINT visit_check2,
        ADD CONSTRAINT visit_check2 CHECK (state IN ('planned', 'skipped') OR (opened_at IS NOT NULL
          AND seed IS NOT NULL AND questionnaire_id IS NOT NULL AND strata IS NOT NULL));
      ALTER TABLE evaluation_plan DROP COLUMN service_from, DROP COLUMN service_to, DROP COLUMN ended_on,
        DROP COLUMN rests, ALTER COLUMN accepted_on SET NOT NULL`);
    for (const table of CHOOSERS) await db.query(templateCheck(table, WITHOUT));
  }
}
