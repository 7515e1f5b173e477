import { Passwords, seedAccount } from '../../src/identity/index.js';
import { Database, type Tx } from '../../src/platform/index.js';
import type { Day } from '../../src/shared/days.js';
import { acceptedProject } from '../support/given-project.js';
import { rows } from '../support/rows.js';
import type { World } from '../support/world.js';

const RECIPIENTS = 6;

/** A contract with its recipients, without return visits of its own, after which others are modelled; and evaluators. */
export async function givenModel(world: World, evaluators: number): Promise<string> {
  const contractId = await acceptedProject(world, {
    ...{ acceptedOn: '2025-04-01', template: 'none', recipients: RECIPIENTS },
  });
  await enoughEvaluators(world, evaluators);
  return contractId;
}

/** The demo's three could not take everything that is opened in two hundred rounds. */
async function enoughEvaluators(world: World, count: number): Promise<void> {
  const [body] = await rows<{ id: string }>(
    world,
    `UPDATE evaluation_body SET capacity = 100000 RETURNING id`,
  ).then(([updated]) => updated as unknown as { id: string }[]);
  if (!body) throw new Error('the sample data has no evaluation body');
  const passwordHash = await world.app.get(Passwords).hash('torture-2025');
  await world.app.get(Database).transaction(async (tx) => {
    for (let n = 1; n <= count; n += 1) {
      const login = `torture.evaluator-${n}`;
      const name = `评估员${n}号（示例）`;
      await seedAccount(tx, { login, name, passwordHash, unitId: body.id, role: 'evaluator' });
    }
  });
}

/**
 * So many more contracts like the model, each accepted on that day, told to the workers as contracting tells it. Their
 * awards are not made: nothing on the way of a visit reads them.
 */
export async function acceptProjects(
  tx: Tx,
  modelId: string,
  { count, acceptedOn, at }: { count: number; acceptedOn: Day; at: Date },
): Promise<void> {
  await tx.query('SET LOCAL session_replication_role = replica');
  await tx.query(
    `WITH new AS (SELECT gen_random_uuid() AS contract, gen_random_uuid() AS award FROM generate_series(1, $2::int)),
     made AS (
       INSERT INTO contract SELECT copy.* FROM contract model, new, jsonb_populate_record(model,
         jsonb_build_object('id', contract, 'award_id', award, 'return_visit_template', 'one-three-six-months',
           'accepted_on', $3::date)) copy WHERE model.id = $1
       RETURNING id),
     people AS (
       INSERT INTO service_recipient SELECT copy.* FROM service_recipient one, made, jsonb_populate_record(one,
         jsonb_build_object('id', gen_random_uuid(), 'contract_id', made.id)) copy WHERE one.contract_id = $1)
     INSERT INTO outbox (id, message, payload, occurred_at, due_at)
     SELECT gen_random_uuid(), 'contracting.service-accepted',
            jsonb_build_object('contractId', id, 'stage', 'final', 'acceptedOn', $3::date), $4, '-infinity'
       FROM made`,
    [modelId, count, acceptedOn, at],
  );
}
