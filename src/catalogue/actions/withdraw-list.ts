import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { lockListWithItems } from '../data/lock-list.js';
import { lockStandingBefore } from '../data/standing-items.js';
import { withdraw } from '../data/withdraw.js';
import { withdrawViolations } from '../domain/list-rules.js';
import { serviceListLifecycle } from '../domain/service-list.lifecycle.js';
import { demandSide } from '../policies.js';

/** Withdraws a list with all its items, and what of earlier editions goes on under it; what was published stays readable. */
@Injectable()
export class WithdrawList {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409) when a tender holds one of the items. */
  async run(actor: Actor, listId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { list, items: own } = await lockListWithItems(tx, listId);
      demandSide(actor, list, 'community', 'service_list');
      const items = [...own, ...(list.state === 'published' ? await lockStandingBefore(tx, list) : [])];
      RuleBroken.conflictUnlessEmpty(withdrawViolations(items));
      await advance(tx, list, serviceListLifecycle, 'withdraw', actor);
      for (const item of items) if (item.state !== 'withdrawn') await withdraw(tx, item, actor);
    });
  }
}
