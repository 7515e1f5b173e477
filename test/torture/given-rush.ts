import pg from 'pg';
import { rows } from '../support/rows.js';
import type { World } from '../support/world.js';

const CHUNK = 10_000;
const RECIPIENTS = 3;

/** Copies of a planned project with one visit each, all due at the same instant, which is answered. */
export async function givenRush(world: World, modelId: string, count: number): Promise<Date> {
  const [visit] = await rows<{ id: string; due_at: Date }>(
    world,
    `SELECT id, due_at FROM visit WHERE state = 'planned' ORDER BY due_at, id LIMIT 1`,
  );
  if (!visit) throw new Error('no visit is planned after which others could be modelled');
  const client = new pg.Client({ connectionString: world.databaseUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (let made = 0; made < count; made += CHUNK)
      await client.query(COPIES, [modelId, visit.id, Math.min(CHUNK, count - made), RECIPIENTS]);
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
  return visit.due_at;
}

/** Functions stand beside the tables: in the list of columns they would be called once for each of them. */
const COPIES = `
  WITH new AS (SELECT gen_random_uuid() AS contract, gen_random_uuid() AS plan, gen_random_uuid() AS visit
                 FROM generate_series(1, $3::int)),
  contracts AS (
    INSERT INTO contract SELECT copy.* FROM contract c, new, jsonb_populate_record(c,
      jsonb_build_object('id', contract, 'award_id', gen_random_uuid())) copy WHERE c.id = $1),
  people AS (
    INSERT INTO service_recipient SELECT copy.* FROM service_recipient r, new, jsonb_populate_record(r,
      jsonb_build_object('id', gen_random_uuid(), 'contract_id', contract)) copy
     WHERE r.id IN (SELECT id FROM service_recipient WHERE contract_id = $1 ORDER BY id LIMIT $4)),
  plans AS (
    INSERT INTO evaluation_plan SELECT copy.* FROM evaluation_plan p, new, jsonb_populate_record(p,
      jsonb_build_object('id', plan, 'contract_id', contract, 'points', jsonb_build_array(p.points -> 0))) copy
     WHERE p.id = (SELECT plan_id FROM visit WHERE id = $2)),
  visits AS (
    INSERT INTO visit SELECT copy.* FROM visit v, new, jsonb_populate_record(v,
      jsonb_build_object('id', visit, 'plan_id', plan, 'contract_id', contract)) copy WHERE v.id = $2)
  INSERT INTO outbox (id, message, key, payload, occurred_at, due_at)
  SELECT gen_random_uuid(), 'evaluation.visit-due', visit::text, jsonb_build_object('visitId', visit), v.due_at, v.due_at
    FROM visit v, new WHERE v.id = $2`;
