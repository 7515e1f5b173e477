import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, constraintMeans, create, lock, save } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { Budget, BudgetLine } from '../data/budget.entity.js';
import { type BudgetLineFacts, budgetLineViolations } from '../domain/budget-rules.js';
import { budgetLifecycle } from '../domain/budget.lifecycle.js';
import { refuse } from '../domain/refusals.js';

constraintMeans('budget_one_drafted', () => refuse.budgetDrafted());
constraintMeans('budget_edition', () => refuse.budgetDrafted());

/** A yearly budget, or a revision of it. */
export interface BudgetDraft {
  readonly fiscalYear: number;
  readonly basis: string;
  readonly lines: readonly BudgetLineFacts[];
}

/** Drafts and changes budgets of the caller's unit. */
@Injectable()
export class DraftBudget {
  constructor(private readonly database: Database) {}

  /** Its id; the next edition of its year. RuleBroken: lines that don't fit (422), one is drafted already (409). */
  async run(actor: Actor, { fiscalYear, basis, lines }: BudgetDraft): Promise<string> {
    RuleBroken.unlessEmpty(budgetLineViolations(lines));
    return this.database.transaction(async (tx) => {
      const budget = await create(tx, Budget, {
        ...{ unitId: actor.unitId, fiscalYear, basis, draftedBy: actor.accountId },
        edition: await nextEdition(tx, actor.unitId, fiscalYear),
        state: budgetLifecycle.initial,
      });
      await writeLines(tx, budget.id, lines);
      return budget.id;
    });
  }

  /** Changes a drafted budget; its lines are replaced whole. RuleBroken (409) once it is decided. */
  async change(actor: Actor, id: string, change: Partial<Omit<BudgetDraft, 'fiscalYear'>>): Promise<void> {
    RuleBroken.unlessEmpty(budgetLineViolations(change.lines ?? []));
    await this.database.transaction(async (tx) => {
      const budget = await lock(tx, Budget, id);
      if (budget.unitId !== actor.unitId) throw new NotFound('budget');
      RuleBroken.conflictUnlessEmpty(budget.state === 'drafted' ? [] : [refuse.budgetDecided()]);
      // Whoever changed it last drafted it: he does not approve.
      Object.assign(budget, { draftedBy: actor.accountId }, change.basis && { basis: change.basis });
      await save(tx, budget);
      if (!change.lines) return;
      await tx.delete(BudgetLine, { budgetId: id });
      await writeLines(tx, id, change.lines);
    });
  }
}

async function nextEdition(tx: Tx, unitId: string, fiscalYear: number): Promise<number> {
  const latest = await tx.maximum(Budget, 'edition', { unitId, fiscalYear });
  return (latest ?? 0) + 1;
}

async function writeLines(tx: Tx, budgetId: string, lines: readonly BudgetLineFacts[]): Promise<void> {
  await tx.insert(
    BudgetLine,
    lines.map(({ code, name, amount }, position) => ({
      ...{ budgetId, code, position, name, amountFen: amount },
    })),
  );
}
