import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, constraintMeans, create, lock, touch } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { ItemNeed } from '../data/item-need.entity.js';
import { lockItem } from '../data/lock-list.js';
import { Need } from '../data/need.entity.js';
import { changeViolations } from '../domain/list-rules.js';
import { refuse } from '../domain/need-refusals.js';
import { demandSide } from '../policies.js';

constraintMeans('item_need_once', refuse.needLinked);

/** Says which needs a drafted item answers. */
@Injectable()
export class LinkNeed {
  constructor(private readonly database: Database) {}

  /** RuleBroken: no verified need of this community (422), linked before or the item submitted (409). */
  async link(actor: Actor, itemId: string, needId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const item = await this.drafted(tx, actor, itemId);
      const need = await tx.findOne(Need, { where: { id: needId }, lock: { mode: 'pessimistic_read' } });
      const fit = need?.communityId === item.communityId && ['verified', 'adopted'].includes(need.state);
      if (!fit) throw new RuleBroken([refuse.needNotLinkable({ pointer: '/needId' })]);
      await create(tx, ItemNeed, { itemId, needId, linkedBy: actor.accountId });
    });
  }

  /** RuleBroken (409) once the item is submitted, or when the need was adopted on this link alone. */
  async unlink(actor: Actor, itemId: string, needId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.drafted(tx, actor, itemId);
      const link = await tx.findOneBy(ItemNeed, { itemId, needId });
      if (!link) throw new NotFound('item_need');
      const need = await lock(tx, Need, needId);
      const last = (await tx.countBy(ItemNeed, { needId })) === 1;
      if (need.state === 'adopted' && last) RuleBroken.conflictUnlessEmpty([refuse.needBehindAdopted()]);
      await tx.delete(ItemNeed, { id: link.id });
      touch(tx, 'item_need', link.id, 'delete');
    });
  }

  private async drafted(tx: Tx, actor: Actor, itemId: string) {
    const item = await lockItem(tx, itemId);
    demandSide(actor, item, 'community', 'service_item');
    RuleBroken.conflictUnlessEmpty(changeViolations(item.state));
    return item;
  }
}
