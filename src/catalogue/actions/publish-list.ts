import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { consultedItems } from '../data/consultations.js';
import { guideGaps } from '../data/guide-gaps.js';
import { lockListWithItems } from '../data/lock-list.js';
import { listContent } from '../data/public-content.js';
import { logPublication } from '../data/publication-log.js';
import { lockRevised, takeOver } from '../data/revision.js';
import type { ServiceItem } from '../data/service-item.entity.js';
import { ServiceList } from '../data/service-list.entity.js';
import { publishedItems } from '../data/standing-items.js';
import { consultedViolations } from '../domain/consultation-rules.js';
import { itemGaps } from '../domain/item-rules.js';
import { publishViolations } from '../domain/list-rules.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import { serviceListLifecycle } from '../domain/service-list.lifecycle.js';
import { ItemPublished, ListPublished } from '../events.js';
import { demandSide } from '../policies.js';

/** Publishes a list whose items the street office has let in. */
@Injectable()
export class PublishList {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (409) names every item that is neither admitted nor withdrawn, or on which residents were not consulted. */
  async run(actor: Actor, listId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { list, items } = await lockListWithItems(tx, listId);
      demandSide(actor, list, 'community', 'service_list');
      next(serviceListLifecycle, 'publish', list.state);
      const consulted = await consultedItems(
        tx,
        items.map(({ id }) => id),
      );
      RuleBroken.conflictUnlessEmpty([
        ...publishViolations(items),
        ...admittedGaps(items),
        ...(await guideGaps(tx, items)),
        ...consultedViolations(items, consulted),
      ]);
      const admitted = items.filter((item) => item.state === 'admitted');
      await this.replace(tx, actor, list, admitted);
      for (const row of [list, ...admitted]) await save(tx, Object.assign(row, { publishedAt: now(tx) }));
      await advance(tx, list, serviceListLifecycle, 'publish', actor);
      for (const item of admitted) await advance(tx, item, serviceItemLifecycle, 'publish', actor);
      for (const { id } of admitted) await this.outbox.publish(tx, ItemPublished, { itemId: id });
      await this.outbox.publish(tx, ListPublished, { listId });
      const subject = { subjectType: 'service-list' as const, subjectId: listId, unitId: actor.unitId };
      await logPublication(tx, { ...subject, content: listContent(list, await publishedItems(tx, list)) });
    });
  }

  /** Ends the edition before, and puts revisions in the place of what they revise. */
  private async replace(
    tx: Tx,
    actor: Actor,
    list: ServiceList,
    admitted: readonly ServiceItem[],
  ): Promise<void> {
    const { seriesId, year } = list;
    const before = await tx.findOneBy(ServiceList, { seriesId, state: 'published' });
    if (before)
      await advance(tx, await lock(tx, ServiceList, before.id), serviceListLifecycle, 'supersede', actor);
    const revised = await lockRevised(tx, admitted);
    for (const item of admitted) {
      const old = revised.get(item.revisesId ?? '');
      if (old) await takeOver(tx, item, old, year, actor);
    }
  }
}

/** Gaps of what is about to be published; what was withdrawn may keep its own. */
function admittedGaps(items: readonly ServiceItem[]): Violation[] {
  return items.flatMap((item, n) => (item.state === 'admitted' ? itemGaps(item, `/items/${n}`) : []));
}
