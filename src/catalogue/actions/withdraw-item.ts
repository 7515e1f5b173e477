import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../platform/index.js';
import { lockItem } from '../data/lock-list.js';
import { withdraw } from '../data/withdraw.js';
import { demandSide } from '../policies.js';

/** Withdraws one item, so that the rest of its list can go on. */
@Injectable()
export class WithdrawItem {
  constructor(private readonly database: Database) {}

  /** IllegalStep (409) while a tender holds it. */
  async run(actor: Actor, itemId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await lockItem(tx, itemId);
      demandSide(actor, item, 'community', 'service_item');
      await withdraw(tx, item, actor);
    });
  }
}
