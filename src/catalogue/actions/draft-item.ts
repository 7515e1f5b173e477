import { Injectable } from '@nestjs/common';
import { type Actor, Database, create } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { type ItemFields, ItemFieldsCheck } from '../data/item-fields.js';
import { lockListForItems } from '../data/lock-list.js';
import { ServiceItem } from '../data/service-item.entity.js';
import { addItemViolations } from '../domain/list-rules.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import { demandSide } from '../policies.js';

/** Adds an item to a drafted list of the caller's community; gaps are allowed until the list is submitted. */
@Injectable()
export class DraftItem {
  constructor(
    private readonly database: Database,
    private readonly check: ItemFieldsCheck,
  ) {}

  /** The new item's id. RuleBroken: figures or category wrong (422), list submitted or full (409). */
  async run(actor: Actor, listId: string, fields: ItemFields & { title: string }): Promise<string> {
    await this.check.demandRight(actor, fields);
    return this.database.transaction(async (tx) => {
      const list = await lockListForItems(tx, listId);
      demandSide(actor, list, 'community', 'service_list');
      const count = await tx.countBy(ServiceItem, { listId });
      RuleBroken.conflictUnlessEmpty(addItemViolations(list.state, count));
      const item = await create(tx, ServiceItem, {
        ownerMayBid: false,
        ...fields,
        state: serviceItemLifecycle.initial,
        ...{ listId, kind: list.kind, revisesId: null },
        communityId: list.communityId,
        streetId: list.streetId,
        draftedBy: actor.accountId,
      });
      return item.id;
    });
  }
}
