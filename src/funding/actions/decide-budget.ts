import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { Budget, BudgetLine } from '../data/budget.entity.js';
import { lockApproved, openedByCode } from '../data/budgets.js';
import { revisionViolations } from '../domain/budget-rules.js';
import { budgetLifecycle } from '../domain/budget.lifecycle.js';
import { refuse } from '../domain/refusals.js';

/** The decision on a drafted budget. */
@Injectable()
export class DecideBudget {
  constructor(private readonly database: Database) {}

  /** Approves it in place of the one before. Forbidden for who drafted it; RuleBroken (409) when it is too small for its funds. */
  async approve(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { fiscalYear } = await this.own(actor, id);
      // The one before is locked first, as an opening does, and then the draft.
      const before = await lockApproved(tx, actor.unitId, fiscalYear);
      const budget = await lock(tx, Budget, id);
      if (budget.draftedBy === actor.accountId) throw new Forbidden([refuse.drafterApproves()]);
      next(budgetLifecycle, 'approve', budget.state);
      const lines = await tx.findBy(BudgetLine, { budgetId: id });
      const facts = lines.map(({ code, name, amountFen }) => ({ code, name, amount: amountFen }));
      RuleBroken.conflictUnlessEmpty(
        revisionViolations(facts, await openedByCode(tx, actor.unitId, fiscalYear)),
      );
      if (before) await advance(tx, before, budgetLifecycle, 'supersede', actor);
      Object.assign(budget, { approvedBy: actor.accountId, approvedOn: dayOf(now(tx)) });
      await save(tx, budget);
      await advance(tx, budget, budgetLifecycle, 'approve', actor);
    });
  }

  /** Puts a draft away. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.own(actor, id);
      await advance(tx, await lock(tx, Budget, id), budgetLifecycle, 'discard', actor);
    });
  }

  private async own({ unitId }: Actor, id: string): Promise<Budget> {
    const found = await this.database.reader.findOneBy(Budget, { id, unitId });
    if (!found) throw new NotFound('budget');
    return found;
  }
}
