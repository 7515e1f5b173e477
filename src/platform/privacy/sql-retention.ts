import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import type { Tx } from '../database/tx.js';
import type { RetentionRule } from './retention.js';

/** Where the persons of one kind stand, what keeps them, and how they are taken away. */
export interface SqlRetention {
  /** Plural kebab-case. */
  readonly kind: string;
  /** Days for which they are kept, where it is less than the months of all the others. */
  readonly keptDays?: number;
  /** `FROM … WHERE …` over `r`, the rows whose time is over; the parameters are those of `parameters`. */
  readonly over: string;
  /** What keeps a row beyond its time, by reason: a condition over `r`. A row counts under the first that holds. */
  readonly holds: Readonly<Record<string, string>>;
  /** The parameters of `over` and `holds`, from the day before which things were over. */
  readonly parameters: (before: Day) => unknown[];
  /** Takes away the data of these rows, which are locked. */
  readonly erase: (tx: Tx, ids: readonly string[]) => Promise<void>;
}

/** The rule of a kind whose rows one query finds: what is counted, what is held and what is erased can't differ. */
export function sqlRetention({ over, holds, parameters, erase, ...rule }: SqlRetention): RetentionRule {
  const reasons = Object.entries(holds);
  const free = (conditions: readonly string[]) => conditions.map((each) => ` AND NOT (${each})`).join('');
  const due = free(Object.values(holds));
  const count = async (db: EntityManager, before: Day, where: string): Promise<number> => {
    const sql = `SELECT count(*)::int AS count ${over}${where}`;
    const [row]: { count: number }[] = await db.query(sql, parameters(before));
    return row?.count ?? 0;
  };
  return {
    ...rule,
    due: (db, before) => count(db, before, due),
    held: async (db, before) => {
      const found: Record<string, number> = {};
      for (const [at, [reason, condition]] of reasons.entries()) {
        const earlier = free(reasons.slice(0, at).map(([, other]) => other));
        found[reason] = await count(db, before, `${earlier} AND (${condition})`);
      }
      return found;
    },
    erase: async (tx, before, limit) => {
      const given = parameters(before);
      const rows: { id: string }[] = await tx.query(
        `SELECT r.id ${over}${due} ORDER BY r.id LIMIT $${given.length + 1} FOR UPDATE OF r SKIP LOCKED`,
        [...given, limit],
      );
      await erase(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.length;
    },
  };
}

/** Held while somebody asked for these data and nobody has answered yet; for rows with a `phone_mac`. */
export const DATA_REQUEST_OPEN = `EXISTS (SELECT 1 FROM data_request d WHERE d.state = 'lodged' AND d.phone_mac = r.phone_mac)`;
