import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, Database, Settings, constraintMeans, create } from '../../platform/index.js';
import { Categories } from '../../reference/index.js';
import type { Fen } from '../../shared/money.js';
import { RuleBroken } from '../../shared/refused.js';
import { demandBudget } from '../data/budget-room.js';
import { post } from '../data/fund-ledger.js';
import { FundSource } from '../data/fund-source.entity.js';
import { Fund } from '../data/fund.entity.js';
import { PlanYearEnd } from '../data/plan-year-end.js';
import { boundCategories, sourceViolations } from '../domain/fund-rules.js';
import { refuse } from '../domain/refusals.js';
import type { SourceKind } from '../domain/source-kinds.js';

constraintMeans('fund_one_name_per_year', () => refuse.fundExists({ pointer: '/name' }));

/** A fund to open. */
export interface FundOpening {
  readonly name: string;
  readonly fiscalYear: number;
  /** Service categories to which it is bound; left out, the lottery's alone are. */
  readonly categories?: readonly string[];
  /** The budget project out of which its public money comes. */
  readonly budgetCode?: string | null;
  /** Who pays how much, in fen. */
  readonly sources: readonly { readonly kind: SourceKind; readonly amount: Fen }[];
}

/** Opens a fund of the caller's unit: each source pays in by a journal entry of its own. */
@Injectable()
export class OpenFund {
  constructor(
    private readonly database: Database,
    private readonly categories: Categories,
    private readonly settings: Settings,
    private readonly yearEnds: PlanYearEnd,
  ) {}

  /**
   * The new fund's id. RuleBroken: a source without money, an unknown category (422), a second fund of that name and
   * year (409).
   */
  async run(
    actor: Actor,
    { name, fiscalYear, sources, categories, budgetCode = null }: FundOpening,
  ): Promise<string> {
    RuleBroken.unlessEmpty([
      ...sourceViolations(sources.map(({ amount }) => amount)),
      ...(await this.unknown(categories ?? [])),
    ]);
    const kinds = sources.map(({ kind }) => kind);
    const bound = boundCategories(categories, kinds, this.settings.lotteryCategories.split(','));
    return this.database.transaction(async (tx) => {
      const opened = { unitId: actor.unitId, fiscalYear, budgetCode };
      RuleBroken.unlessEmpty(await demandBudget(tx, opened, sources));
      const fund = await create(tx, Fund, {
        ...{ ...opened, name, statementBy: this.yearEnds.statementBy(fiscalYear) },
        categories: bound && [...bound],
      });
      for (const [position, { kind, amount }] of sources.entries()) {
        const id = uuid();
        await tx.insert(FundSource, {
          id,
          fundId: fund.id,
          position,
          kind,
          amountFen: amount,
          payerPublic: false,
        });
        await post(tx, 'open', { fundId: fund.id, amount, cause: { type: 'fund-source', id } });
      }
      await this.yearEnds.plan(tx, fund);
      return fund.id;
    });
  }

  private async unknown(codes: readonly string[]) {
    const known = new Set((await this.categories.all()).map(({ code }) => code));
    return codes.flatMap((category, i) =>
      known.has(category)
        ? []
        : [refuse.categoryUnknown({ pointer: `/categories/${i}`, params: { category } })],
    );
  }
}
