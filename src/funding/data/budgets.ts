import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { type Actor, Database, type Tx, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import type { Fen } from '../../shared/money.js';
import { NotFound } from '../../shared/refused.js';
import { BUDGETED_KINDS } from '../domain/budget-rules.js';
import type { BudgetState } from '../domain/budget.lifecycle.js';
import { fundScope } from '../policies.js';
import { Budget, BudgetLine } from './budget.entity.js';

/** Narrows the budgets. */
export interface BudgetFilter {
  readonly fiscalYear?: number;
  readonly state?: BudgetState;
}

/** A budget with what its view shows. */
export interface BudgetDetails {
  readonly budget: Budget;
  readonly lines: readonly BudgetLine[];
  /** Public money of the funds opened out of each project, by code. */
  readonly opened: ReadonlyMap<string, Fen>;
  /** Total of the approved budget of the year before; null without one. */
  readonly before: Fen | null;
}

/** Public money of the unit's funds of a year, by budget project. */
export async function openedByCode(
  db: EntityManager,
  unitId: string,
  fiscalYear: number,
): Promise<Map<string, Fen>> {
  const rows: { code: string; amount: string }[] = await db.query(
    `SELECT f.budget_code AS code, sum(s.amount_fen)::text AS amount
       FROM fund f JOIN fund_source s ON s.fund_id = f.id
      WHERE f.unit_id = $1 AND f.fiscal_year = $2 AND f.budget_code IS NOT NULL AND s.kind = ANY($3)
      GROUP BY f.budget_code ORDER BY f.budget_code`,
    [unitId, fiscalYear, BUDGETED_KINDS],
  );
  return new Map(rows.map(({ code, amount }) => [code, BigInt(amount)]));
}

/** The approved budget of a unit and year, locked, so that two openings out of one project count each other. */
export function lockApproved(tx: Tx, unitId: string, fiscalYear: number): Promise<Budget | null> {
  return tx
    .createQueryBuilder(Budget, 'budget')
    .setLock('pessimistic_write')
    .where(`budget.unitId = :unitId AND budget.fiscalYear = :fiscalYear AND budget.state = 'approved'`, {
      ...{ unitId, fiscalYear },
    })
    .getOne();
}

/** Reads of budgets: the caller's unit's; supervisors and auditors all. */
@Injectable()
export class Budgets {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  async page(actor: Actor, request: PageRequest, filter: BudgetFilter): Promise<Page<BudgetDetails>> {
    const query = this.scoped(actor);
    for (const [name, value] of Object.entries<string | number | undefined>({ ...filter })) {
      if (value !== undefined) query.andWhere(`budget.${name} = :${name}`, { [name]: value });
    }
    const { items, next } = await keysetPage(query, request);
    return { items: await this.detailed(items), next };
  }

  /** One; NotFound when it is another unit's. */
  async one(actor: Actor, id: string): Promise<BudgetDetails> {
    const [found] = await this.detailed(
      await this.scoped(actor).andWhere('budget.id = :id', { id }).getMany(),
    );
    if (!found) throw new NotFound('budget');
    return found;
  }

  private scoped(actor: Actor) {
    const query = this.database.reader.createQueryBuilder(Budget, 'budget').where('TRUE');
    const scope = fundScope(actor);
    return scope === 'all' ? query : query.andWhere('budget.unitId = :unitId', scope);
  }

  private async detailed(budgets: readonly Budget[]): Promise<BudgetDetails[]> {
    const { reader } = this.database;
    const all = await reader.find(BudgetLine, {
      where: { budgetId: In(budgets.map(({ id }) => id)) },
      order: { position: 'ASC' },
    });
    return Promise.all(
      budgets.map(async (budget) => ({
        budget,
        lines: all.filter(({ budgetId }) => budgetId === budget.id),
        opened: await openedByCode(reader, budget.unitId, budget.fiscalYear),
        before: await this.totalOf(budget.unitId, budget.fiscalYear - 1),
      })),
    );
  }

  private async totalOf(unitId: string, year: number): Promise<Fen | null> {
    const [row]: { total: string | null }[] = await this.database.reader.query(
      `SELECT sum(l.amount_fen)::text AS total FROM budget b JOIN budget_line l ON l.budget_id = b.id
        WHERE b.unit_id = $1 AND b.fiscal_year = $2 AND b.state = 'approved'`,
      [unitId, year],
    );
    return row?.total == null ? null : BigInt(row.total);
  }
}
