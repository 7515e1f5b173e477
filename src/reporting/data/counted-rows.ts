import type { Day } from '../../shared/days.js';
import type { Topic } from './topics/topic.js';

/** Which rows count: both days inclusive, and whose. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
  /** The unit whose rows and those below it may be seen; null: everybody's. */
  readonly within: string | null;
  /** Narrowed to this unit and those below it. */
  readonly unitId: string | null;
  readonly today: Day;
}

/** SQL with its parameters: $1 to $5. */
export interface Query {
  readonly sql: string;
  readonly args: readonly unknown[];
}

/** The rows of a topic that lie in a window and in what the reader may see. */
export function countedRows({ rows, asOf = false }: Topic, window: Window): Query {
  const { from, to, within, unitId, today } = window;
  // Each parameter is named once here: not every topic asks for all of them.
  const sql = `
    SELECT r.* FROM (${rows}) r
     WHERE r."on" <= $2::date AND (${String(asOf)} OR r."on" >= $1::date) AND $5::date IS NOT NULL
       AND ($3::uuid IS NULL OR r.owner_id IN (SELECT unit_subtree($3)))
       AND ($4::uuid IS NULL OR r.owner_id IN (SELECT unit_subtree($4)) OR r.place_id IN (SELECT unit_subtree($4)))`;
  return { sql, args: [from, to, within, unitId, today] };
}
