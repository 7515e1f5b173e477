import type { EntityManager } from 'typeorm';
import type { Fen } from '../../shared/money.js';
import { standing } from '../domain/standing-money.js';

/** What documents moved in a fund, summed; in fen. */
export interface MovedMoney {
  readonly fundId: string;
  readonly name: string;
  /** Bound and not paid. */
  readonly committed: Fen;
  readonly spent: Fen;
}

/**
 * Where the money stands that these documents moved (contracts, payments, changes, refunds), fund by fund: what was
 * bound by them goes with its purchase into the fund of the next year.
 */
export async function movedBy(db: EntityManager, causeIds: readonly string[]): Promise<MovedMoney[]> {
  const rows: Record<'fundId' | 'name' | 'account' | 'purchaseId' | 'amount' | 'intoFundId', string>[] =
    await db.query(
      `WITH own AS (SELECT DISTINCT commitment_id AS id FROM fund_entry WHERE cause_id = ANY ($1))
       SELECT e.fund_id AS "fundId", f.name, l.account, l.commitment_id AS "purchaseId", l.amount_fen::text AS amount,
              c.into_fund_id AS "intoFundId"
         FROM fund_entry e JOIN own ON own.id = e.commitment_id JOIN fund_entry_line l ON l.entry_id = e.id
         JOIN fund f ON f.id = e.fund_id LEFT JOIN fund_carry_over c ON c.id = e.cause_id
        WHERE l.account IN ('committed', 'spent') AND (e.cause_id = ANY ($1) OR e.move LIKE 'carry-committed-%')
        ORDER BY e.id`,
      [causeIds],
    );
  const names = new Map(rows.map(({ fundId, name }) => [fundId, name]));
  const moved = rows.map(({ fundId, account, purchaseId, amount, intoFundId }) => ({
    ...{ fundId, purchaseId, amount: BigInt(amount), isSpent: account === 'spent' },
    intoFundId: intoFundId || null,
  }));
  return standing(moved).map((money) => ({ ...money, name: names.get(money.fundId) ?? '' }));
}
