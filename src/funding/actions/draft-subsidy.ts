import { Injectable } from '@nestjs/common';
import { type Actor, Database, create, now } from '../../platform/index.js';
import { Categories } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { Fund } from '../data/fund.entity.js';
import { Receivers } from '../data/receivers.js';
import { Subsidy, SubsidyInstalment } from '../data/subsidy.entity.js';
import { refuse } from '../domain/refusals.js';
import { type InstalmentFacts, type SubsidyKind, subsidyViolations } from '../domain/subsidy-rules.js';
import { subsidyLifecycle } from '../domain/subsidy.lifecycle.js';

/** A subsidy to be approved. */
export interface SubsidyDraft {
  readonly kind: SubsidyKind;
  readonly receiverId: string;
  readonly fundId: string;
  readonly category: string;
  readonly title: string;
  readonly basis: string;
  readonly instalments: readonly InstalmentFacts[];
}

/** Drafts a subsidy with its schedule. */
@Injectable()
export class DraftSubsidy {
  constructor(
    private readonly database: Database,
    private readonly receivers: Receivers,
    private readonly categories: Categories,
  ) {}

  /** Its id. RuleBroken (422) with every reason. */
  run(actor: Actor, { instalments, ...draft }: SubsidyDraft): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { unitId, accountId } = actor;
      const { kind, receiverId, fundId, category } = draft;
      const today = dayOf(now(tx));
      const fund = await tx.findOneBy(Fund, { id: fundId, unitId });
      const receiver = await this.receivers.facts(unitId, receiverId, today);
      const known = await this.categories.exists(category);
      RuleBroken.unlessEmpty([
        ...subsidyViolations({ kind, instalments, fundYear: fund?.fiscalYear, today, receiver }),
        ...(known ? [] : [refuse.categoryUnknown({ pointer: '/category', params: { category } })]),
      ]);
      const totalFen = instalments.reduce((sum, { amount }) => sum + amount, 0n);
      const state = subsidyLifecycle.initial;
      const { id } = await create(tx, Subsidy, { ...draft, unitId, totalFen, draftedBy: accountId, state });
      await tx.insert(
        SubsidyInstalment,
        instalments.map(({ dueOn, amount }, position) => {
          return { subsidyId: id, position, dueOn, amountFen: amount };
        }),
      );
      return id;
    });
  }
}
