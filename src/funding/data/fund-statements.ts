import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, isWithheld } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import { NotFound } from '../../shared/refused.js';
import type { Move } from '../domain/ledger.js';
import type { SourceKind } from '../domain/source-kinds.js';

/** What came in of one kind of source. */
export interface StatementIncome {
  readonly kind: SourceKind;
  readonly amount: Fen;
}

/** What a donor that agreed to be named gave. */
export interface StatementDonor {
  readonly name: string;
  readonly kind: SourceKind;
  readonly amount: Fen;
}

/** What one public purchase was given. */
export interface StatementUse {
  readonly itemId: string;
  readonly title: string;
  readonly category: string;
  /** Set aside and not yet bound by a contract. */
  readonly reserved: Fen;
  /** Bound and not yet paid. */
  readonly committed: Fen;
  readonly spent: Fen;
}

/** Income and use of a unit's money of a year. */
export interface FundStatement {
  readonly unitId: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly income: readonly StatementIncome[];
  /** Part of the income: organizations that gave, and agreed to be named. */
  readonly donors: readonly StatementDonor[];
  readonly transferredIn: Fen;
  readonly transferredOut: Fen;
  /** From the unit's funds of the year before, and into those of the next. */
  readonly carriedIn: Fen;
  readonly carriedOut: Fen;
  readonly returned: Fen;
  readonly available: Fen;
  readonly uses: readonly StatementUse[];
  /** Money set aside, bound and paid for what is not published as a service item, or no more by an order. */
  readonly otherUses: Fen;
  readonly inKind: readonly {
    readonly kind: string;
    readonly provider: string;
    readonly description: string;
  }[];
}

const OWN = 'f.unit_id = $1 AND f.fiscal_year = $2';

/** Reads of what the public may know of a unit's money: no person's name is in it. */
@Injectable()
export class FundStatements {
  constructor(private readonly database: Database) {}

  /** One statement, of this moment or of a transaction's. NotFound for a unit without funds in that year. */
  of(unitId: string, fiscalYear: number, db: EntityManager = this.database.reader): Promise<FundStatement> {
    return new StatementReads(db).of(unitId, fiscalYear);
  }
}

class StatementReads {
  constructor(private readonly db: EntityManager) {}

  async of(unitId: string, fiscalYear: number): Promise<FundStatement> {
    if (fiscalYear < 2000 || fiscalYear > 2100) throw new NotFound('fund');
    const args = [unitId, fiscalYear];
    const [unit] = await this.query<{ name: string }>(
      'SELECT u.name FROM unit u WHERE u.id = $1 AND EXISTS (SELECT 1 FROM fund f WHERE f.unit_id = u.id AND f.fiscal_year = $2)',
      args,
    );
    if (!unit) throw new NotFound('fund');
    const moved = await this.moved(args);
    const uses = await this.uses(args);
    const used = uses.reduce((sum, { reserved, committed, spent }) => sum + reserved + committed + spent, 0n);
    const all = await this.held(args);
    return {
      ...{ unitId, unitName: unit.name, fiscalYear, income: await this.income(args), uses },
      donors: await this.donors(args),
      transferredIn: moved('transfer-in'),
      transferredOut: moved('transfer-out'),
      carriedIn: moved('carry-in', 'carry-reserved-in', 'carry-committed-in'),
      carriedOut: moved('carry-out', 'carry-reserved-out', 'carry-committed-out'),
      returned: moved('return'),
      available: all.available,
      otherUses: all.used - used,
      inKind: await this.inKind(args),
    };
  }

  private async income(args: unknown[]): Promise<StatementIncome[]> {
    const rows = await this.query<{ kind: SourceKind; amount: string }>(
      `SELECT s.kind, sum(s.amount_fen)::text AS amount FROM fund f JOIN fund_source s ON s.fund_id = f.id
        WHERE ${OWN} GROUP BY s.kind ORDER BY s.kind`,
      args,
    );
    return rows.map(({ kind, amount }) => ({ kind, amount: BigInt(amount) }));
  }

  private async donors(args: unknown[]): Promise<StatementDonor[]> {
    const rows = await this.query<{ name: string; kind: SourceKind; amount: string }>(
      `SELECT s.payer AS name, s.kind, sum(s.amount_fen)::text AS amount FROM fund f JOIN fund_source s ON s.fund_id = f.id
        WHERE ${OWN} AND s.payer_public GROUP BY s.payer, s.kind ORDER BY sum(s.amount_fen) DESC, s.payer, s.kind LIMIT 500`,
      args,
    );
    return rows.map(({ name, kind, amount }) => ({ name, kind, amount: BigInt(amount) }));
  }

  private async moved(args: unknown[]): Promise<(...moves: Move[]) => Fen> {
    const rows = await this.query<{ move: Move; amount: string }>(
      `SELECT e.move, sum(l.amount_fen)::text AS amount
         FROM fund f JOIN fund_entry e ON e.fund_id = f.id
         JOIN fund_entry_line l ON l.entry_id = e.id AND l.amount_fen > 0
        WHERE ${OWN} AND (e.move LIKE 'transfer-%' OR e.move LIKE 'carry-%' OR e.move = 'return') GROUP BY e.move`,
      args,
    );
    return (...moves) =>
      rows.reduce((sum, { move, amount }) => (moves.includes(move) ? sum + BigInt(amount) : sum), 0n);
  }

  private async held(args: unknown[]): Promise<{ available: Fen; used: Fen }> {
    const [row] = await this.query<{ available: string; used: string }>(
      `SELECT coalesce(sum(l.amount_fen) FILTER (WHERE l.account = 'available'), 0)::text AS available,
              coalesce(sum(l.amount_fen) FILTER (WHERE l.account IN ('reserved', 'committed', 'spent')), 0)::text AS used
         FROM fund f JOIN fund_entry_line l ON l.fund_id = f.id WHERE ${OWN}`,
      args,
    );
    return { available: BigInt(row?.available ?? 0), used: BigInt(row?.used ?? 0) };
  }

  private async uses(args: unknown[]): Promise<StatementUse[]> {
    const sum = (account: string) =>
      `coalesce(sum(l.amount_fen) FILTER (WHERE l.account = '${account}'), 0)::text AS ${account}`;
    const rows = await this.query<Record<keyof StatementUse, string>>(
      `SELECT i.id AS "itemId", i.title, i.category, ${sum('reserved')}, ${sum('committed')}, ${sum('spent')}
         FROM fund f JOIN fund_entry_line l ON l.fund_id = f.id JOIN service_item i ON i.id = l.commitment_id
        WHERE ${OWN} AND i.state NOT IN ('drafted', 'submitted', 'admitted', 'refused', 'withdrawn')
          AND NOT ${isWithheld('i.id, i.list_id')}
        GROUP BY i.id HAVING sum(l.amount_fen) <> 0 ORDER BY i.category, i.id LIMIT 1000`,
      args,
    );
    return rows.map(({ reserved, committed, spent, ...rest }) => ({
      ...{ ...rest, reserved: BigInt(reserved), committed: BigInt(committed), spent: BigInt(spent) },
    }));
  }

  private inKind(args: unknown[]) {
    return this.query<FundStatement['inKind'][number]>(
      `SELECT s.kind, s.provider, s.description FROM funding_plan f JOIN funding_plan_support s ON s.plan_id = f.id
        WHERE ${OWN} AND EXISTS (SELECT 1 FROM admission a WHERE a.plan_id = f.id)
        ORDER BY f.id, s.position LIMIT 500`,
      args,
    );
  }

  private query<R>(sql: string, args: unknown[]): Promise<R[]> {
    return this.db.query(sql, args);
  }
}
