import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, now, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { next } from '../../shared/lifecycle.js';
import { lockListWithItems } from '../data/lock-list.js';
import { submitViolations } from '../domain/item-rules.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import { serviceListLifecycle } from '../domain/service-list.lifecycle.js';
import { demandSide } from '../policies.js';

/** Hands a list with all its items to the street office. */
@Injectable()
export class SubmitList {
  constructor(private readonly database: Database) {}

  /** RuleBroken (422) names every gap of every item; IllegalStep (409) when it was submitted before. */
  async run(actor: Actor, listId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { list, items } = await lockListWithItems(tx, listId);
      demandSide(actor, list, 'community', 'service_list');
      // A list that was handed in before says so, before anything is said about its items.
      next(serviceListLifecycle, 'submit', list.state);
      RuleBroken.unlessEmpty(submitViolations(items));
      for (const row of [list, ...items]) await save(tx, Object.assign(row, { submittedAt: now(tx) }));
      await advance(tx, list, serviceListLifecycle, 'submit', actor);
      for (const item of items) await advance(tx, item, serviceItemLifecycle, 'submit', actor);
    });
  }
}
