import type { EntityManager } from 'typeorm';
import type { Fen } from '../../shared/money.js';

/** What documents moved in a fund, summed; in fen. */
export interface MovedMoney {
  readonly fundId: string;
  readonly name: string;
  /** Bound and not paid. */
  readonly committed: Fen;
  readonly spent: Fen;
}

/** Where the money stands that these documents moved (contracts, payments, changes, refunds), fund by fund. */
export async function movedBy(db: EntityManager, causeIds: readonly string[]): Promise<MovedMoney[]> {
  const rows: { fundId: string; name: string; committed: string; spent: string }[] = await db.query(
    `SELECT e.fund_id AS "fundId", f.name,
            coalesce(sum(l.amount_fen) FILTER (WHERE l.account = 'committed'), 0) AS committed,
            coalesce(sum(l.amount_fen) FILTER (WHERE l.account = 'spent'), 0) AS spent
       FROM fund_entry e JOIN fund_entry_line l ON l.entry_id = e.id JOIN fund f ON f.id = e.fund_id
      WHERE e.cause_id = ANY ($1) GROUP BY e.fund_id, f.name ORDER BY e.fund_id`,
    [causeIds],
  );
  return rows.map(({ fundId, name, committed, spent }) => {
    return { fundId, name, committed: BigInt(committed), spent: BigInt(spent) };
  });
}
