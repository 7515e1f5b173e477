import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { type HeldPurchase, lastDayOf } from '../domain/year-end.js';
import { readBalances } from './balances.js';
import { Fund } from './fund.entity.js';

/** What a fund holds at its year's end. */
export interface FundAtYearEnd {
  readonly fund: Fund;
  /** Of its year. */
  readonly lastDay: Day;
  /** Free, in fen. */
  readonly available: Fen;
  readonly reserved: Fen;
  readonly committed: Fen;
  /** Purchase by purchase, those without reserved or committed money left out. */
  readonly held: readonly (HeldPurchase & { readonly title: string | null })[];
}

/** Where a fund's unspent money stands at this moment. */
export async function fundAtYearEnd(db: EntityManager, fundId: string): Promise<FundAtYearEnd> {
  const fund = await db.findOneByOrFail(Fund, { id: fundId });
  const { available } = await readBalances(db, fundId);
  const held = await heldPurchases(db, fundId);
  const sum = (account: 'reserved' | 'committed') => held.reduce((total, each) => total + each[account], 0n);
  const lastDay = lastDayOf(fund.fiscalYear);
  return { fund, lastDay, available, reserved: sum('reserved'), committed: sum('committed'), held };
}

async function heldPurchases(db: EntityManager, fundId: string): Promise<FundAtYearEnd['held']> {
  const rows: Record<'type' | 'id' | 'title' | 'reserved' | 'committed', string>[] = await db.query(
    `SELECT h.*, coalesce(i.title, s.title) AS title
       FROM (SELECT min(e.commitment_type) AS type, l.commitment_id AS id,
                    coalesce(sum(l.amount_fen) FILTER (WHERE l.account = 'reserved'), 0)::text AS reserved,
                    coalesce(sum(l.amount_fen) FILTER (WHERE l.account = 'committed'), 0)::text AS committed
               FROM fund_entry_line l JOIN fund_entry e ON e.id = l.entry_id
              WHERE l.fund_id = $1 AND l.account IN ('reserved', 'committed') GROUP BY l.commitment_id) h
       LEFT JOIN service_item i ON i.id = h.id LEFT JOIN subsidy s ON s.id = h.id
      WHERE h.reserved <> '0' OR h.committed <> '0' ORDER BY h.id`,
    [fundId],
  );
  return rows.map(({ reserved, committed, ...rest }) => {
    return { ...rest, reserved: BigInt(reserved), committed: BigInt(committed) };
  });
}
