import type { EntityManager } from 'typeorm';
import type { Fen } from '../../shared/money.js';
import { type Account, type Balances, balancesOf } from '../domain/ledger.js';

interface SumRow {
  readonly fundId: string;
  readonly account: Account;
  readonly amount: string;
}

/** Where a fund's money stands, in fen: total = available + reserved + committed + spent. */
export interface FundBalance {
  readonly total: Fen;
  readonly available: Fen;
  readonly reserved: Fen;
  readonly committed: Fen;
  readonly spent: Fen;
}

/** The accounts of a fund as one commitment sees them: the whole fund's available, its own reserved, committed, spent. */
export async function readBalances(
  db: EntityManager,
  fundId: string,
  commitmentId?: string,
): Promise<Balances> {
  const rows: SumRow[] = await db.query(
    `SELECT account, sum(amount_fen)::text AS amount FROM fund_entry_line
      WHERE fund_id = $1 AND (commitment_id IS NULL OR commitment_id = $2) GROUP BY account`,
    [fundId, commitmentId ?? null],
  );
  return balancesOf(rows.map(({ account, amount }) => ({ account, amount: BigInt(amount) })));
}

/** The balances of funds over all their commitments. */
export async function readFundBalances(
  db: EntityManager,
  fundIds: readonly string[],
): Promise<Map<string, FundBalance>> {
  const rows: SumRow[] = await db.query(
    `SELECT fund_id AS "fundId", account, sum(amount_fen)::text AS amount FROM fund_entry_line
      WHERE fund_id = ANY($1) GROUP BY fund_id, account`,
    [fundIds],
  );
  return new Map(
    fundIds.map((fundId) => {
      const lines = rows.filter((row) => row.fundId === fundId);
      const { external, ...held } = balancesOf(
        lines.map(({ account, amount }) => ({ account, amount: BigInt(amount) })),
      );
      return [fundId, { total: -external, ...held }];
    }),
  );
}
