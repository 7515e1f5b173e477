import { rows } from './rows.js';
import type { World } from './world.js';

/** What the recipients of a service said on a day. */
export interface GivenVisit {
  readonly on: string;
  /** Valid answers. */
  readonly valid: number;
  /** @example 91.50 */
  readonly score: string;
}

/** Concluded visits beside one that has its evaluator. */
export async function concludedVisits(world: World, given: readonly GivenVisit[]): Promise<void> {
  await rows(
    world,
    `INSERT INTO visit
     SELECT (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'code', 'sample-' || g.on, 'state', 'concluded',
              'concluded_on', g.on, 'score', g.score, 'result',
              jsonb_build_object('valid', g.valid, 'invalid', 0, 'refused', 0, 'unreachable', 0)))).*
       FROM visit v CROSS JOIN jsonb_to_recordset($1) AS g ("on" text, valid integer, score text)
      WHERE v.id = (SELECT id FROM visit WHERE evaluator_id IS NOT NULL ORDER BY id LIMIT 1)`,
    [JSON.stringify(given)],
  );
}
