import { Injectable } from '@nestjs/common';
import { type Actor, Database, touch } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { lockItem } from '../data/lock-list.js';
import { changeViolations } from '../domain/list-rules.js';
import { demandSide } from '../policies.js';

/** Deletes a drafted item. */
@Injectable()
export class DeleteItem {
  constructor(private readonly database: Database) {}

  /** RuleBroken (409) when it is submitted or published already. */
  async run(actor: Actor, itemId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockItem(tx, itemId);
      demandSide(actor, item, 'community', 'service_item');
      RuleBroken.conflictUnlessEmpty(changeViolations(item.state));
      await tx.remove(item);
      touch(tx, 'service_item', itemId, 'delete');
    });
  }
}
