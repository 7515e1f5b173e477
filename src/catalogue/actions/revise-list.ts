import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Actor, Database, type Tx, constraintMeans, create, lock } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { ItemNeed } from '../data/item-need.entity.js';
import { openEdition } from '../data/list-editions.js';
import { lockListForItems } from '../data/lock-list.js';
import { copyOf } from '../data/item-fields.js';
import { ServiceItem } from '../data/service-item.entity.js';
import { ServiceList } from '../data/service-list.entity.js';
import { addItemViolations } from '../domain/list-rules.js';
import { refuse } from '../domain/refusals.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import { serviceListLifecycle } from '../domain/service-list.lifecycle.js';
import { demandSide } from '../policies.js';

constraintMeans('service_list_one_open', refuse.revisionOpen);
constraintMeans('service_item_one_revision', refuse.revisedTwice);

/** Prepares the next edition of a published list; what it does not change goes on as it is. */
@Injectable()
export class ReviseList {
  constructor(private readonly database: Database) {}

  /** The new edition's id, without items. RuleBroken (409): not the published edition, or the next one is begun. */
  run(actor: Actor, listId: string, title?: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const list = await lock(tx, ServiceList, listId);
      demandSide(actor, list, 'community', 'service_list');
      const open = list.state === 'published' ? await openEdition(tx, list) : null;
      RuleBroken.conflictUnlessEmpty(open ? [refuse.revisionOpen({ params: { id: open.id } })] : []);
      return (await this.begin(tx, list, title)).id;
    });
  }

  /**
   * The id of a copy of a published item in the next edition, to be changed there; the edition is begun when there is
   * none. RuleBroken (409): tendered, claimed, or revised already, or the edition is out of hand.
   */
  item(actor: Actor, itemId: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const known = await tx.findOneBy(ServiceItem, { id: itemId });
      if (!known) throw new NotFound('service_item');
      demandSide(actor, known, 'community', 'service_item');
      RuleBroken.conflictUnlessEmpty(known.state === 'published' ? [] : [refuse.revisedUnknown()]);
      // Lists before items, as every other step of a list does, so that no two of them wait for each other.
      const edition = await this.editionFor(tx, known);
      const item = await lock(tx, ServiceItem, itemId);
      RuleBroken.conflictUnlessEmpty(item.state === 'published' ? [] : [refuse.revisedUnknown()]);
      const listId = edition.id;
      const count = await tx.countBy(ServiceItem, { listId });
      RuleBroken.conflictUnlessEmpty(addItemViolations(edition.state, count));
      const copy = await create(tx, ServiceItem, {
        ...{ ...copyOf(item), listId, revisesId: itemId, draftedBy: actor.accountId },
        state: serviceItemLifecycle.initial,
      });
      for (const { needId } of await tx.findBy(ItemNeed, { itemId }))
        await create(tx, ItemNeed, { itemId: copy.id, needId, linkedBy: actor.accountId });
      return copy.id;
    });
  }

  /** The next edition of the item's list, locked; its list is that of an earlier edition when the item went on. */
  private async editionFor(tx: Tx, { listId }: ServiceItem): Promise<ServiceList> {
    const known = await tx.findOneByOrFail(ServiceList, { id: listId });
    const state = 'published' as const;
    const published = await tx.findOneBy(ServiceList, { seriesId: known.seriesId, state });
    if (!published) throw new RuleBroken([refuse.listNotPublished({ params: { state: known.state } })], true);
    const list = await lock(tx, ServiceList, published.id);
    const open = await openEdition(tx, list);
    return lockListForItems(tx, (open ?? (await this.begin(tx, list))).id);
  }

  private async begin(tx: Tx, list: ServiceList, title = list.title): Promise<ServiceList> {
    const { state, seriesId, communityId, streetId, year, kind } = list;
    RuleBroken.conflictUnlessEmpty(
      state === 'published' ? [] : [refuse.listNotPublished({ params: { state } })],
    );
    const edition = 1 + (await tx.countBy(ServiceList, { seriesId }));
    return create(tx, ServiceList, {
      ...{ id: uuid(), seriesId, edition, communityId, streetId, title, year, kind },
      ...{ state: serviceListLifecycle.initial, submittedAt: null, publishedAt: null },
    });
  }
}
