import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Actor, Database, constraintMeans, create, lock, touch } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { goalItem } from '../data/goals.js';
import { AnnualGoal, GoalItem } from '../data/reporting.entity.js';
import { refuse } from '../domain/refusals.js';

constraintMeans('annual_goal_title', () => refuse.goalKnown({ pointer: '/title' }));
constraintMeans('goal_item_pkey', refuse.itemLinked);

/** Annual goals and the items that serve them (S58). */
@Injectable()
export class KeepGoal {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** The new goal's id, of the caller's unit. RuleBroken (409) for a title that is there. */
  set(actor: Actor, { year, title, target }: Pick<AnnualGoal, 'year' | 'title' | 'target'>): Promise<string> {
    return this.database.transaction(async (tx) => {
      const by = { unitId: actor.unitId, setBy: actor.accountId };
      return (await create(tx, AnnualGoal, { year, title, target, ...by })).id;
    });
  }

  /** Lets an item serve a goal. RuleBroken: 422 for an item of others or of another year, 409 once it serves one. */
  link(actor: Actor, goalId: string, itemId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const goal = await lock(tx, AnnualGoal, goalId);
      await this.demandOwn(actor, goal);
      const item = await goalItem(tx, itemId, [goal.unitId, actor.unitId]);
      const pointer = '/itemId';
      if (!item) throw new RuleBroken([refuse.itemNotYours({ pointer })]);
      const params = { item: item.year, goal: goal.year };
      RuleBroken.unlessEmpty(item.year === goal.year ? [] : [refuse.itemOfOtherYear({ pointer, params })]);
      await tx.insert(GoalItem, { itemId, goalId, linkedBy: actor.accountId });
      touch(tx, 'annual_goal', goalId, 'link');
    });
  }

  /** Takes an item out of a goal. RuleBroken (409) when it serves another or none. */
  unlink(actor: Actor, goalId: string, itemId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const goal = await lock(tx, AnnualGoal, goalId);
      await this.demandOwn(actor, goal);
      const { affected } = await tx.delete(GoalItem, { goalId, itemId });
      RuleBroken.conflictUnlessEmpty(affected === 1 ? [] : [refuse.itemNotLinked()]);
      touch(tx, 'annual_goal', goalId, 'unlink');
    });
  }

  /** A goal is one's own unit's, or of a unit above or below. NotFound (404) otherwise. */
  private async demandOwn({ unitId }: Actor, goal: AnnualGoal): Promise<void> {
    const near =
      (await this.units.isWithin(goal.unitId, unitId)) || (await this.units.isWithin(unitId, goal.unitId));
    if (!near) throw new NotFound('annual_goal');
  }
}
