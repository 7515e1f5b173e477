import { Database } from '../../src/platform/index.js';
import type { World } from './world.js';

/** What a step of money that was stopped must not have touched, down to what others are told. */
export const TRACES = `SELECT (SELECT count(*) FROM payment)::int AS payments, (SELECT count(*) FROM payment_reversal)::int AS reversals,
  (SELECT count(*) FROM fund_entry)::int AS entries, (SELECT count(*) FROM outbox)::int AS messages,
  (SELECT count(*) FROM state_change)::int AS steps, (SELECT count(*) FROM audit_event)::int AS events,
  (SELECT string_agg(version::text, ',' ORDER BY id) FROM payment_request) AS requests,
  (SELECT string_agg(version::text, ',' ORDER BY id) FROM milestone) AS milestones`;

/** Stops whatever runs at its n-th statement; answers whether there was one. */
export async function stoppedAt(world: World, n: number, work: () => Promise<unknown>): Promise<boolean> {
  const runner = world.app.get(Database).dataSource.createQueryRunner();
  const prototype = Object.getPrototypeOf(runner) as { query: (...args: unknown[]) => Promise<unknown> };
  const { query } = prototype;
  let count = 0;
  prototype.query = function (...args) {
    count += 1;
    if (count === n) throw new Error('stopped');
    return query.apply(this, args);
  };
  try {
    await work();
  } catch (error) {
    if ((error as Error).message !== 'stopped') throw error;
  } finally {
    prototype.query = query;
  }
  return count >= n;
}
