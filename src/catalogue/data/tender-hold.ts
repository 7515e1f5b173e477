import { type Doer, SYSTEM, type Tx, advance, currentContext, lock } from '../../platform/index.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { takeViolations } from '../domain/list-rules.js';
import { refuse } from '../domain/refusals.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import { type ItemSummary, summaryOf } from './items.js';
import { ServiceItem } from './service-item.entity.js';

/**
 * Takes a published item for a tender of its street office, so that no second tender can. NotFound for an unpublished
 * item of another street, Forbidden for a published one, RuleBroken (409) when it is unpublished or taken.
 */
export async function takeForTender(tx: Tx, itemId: string, buyerId: string): Promise<ItemSummary> {
  const item = await lock(tx, ServiceItem, itemId);
  if (item.streetId !== buyerId) {
    if (!item.publishedAt) throw new NotFound('service_item');
    throw new Forbidden([refuse.itemOfAnotherStreet({ pointer: '/itemId' })]);
  }
  if (!item.submittedAt) throw new NotFound('service_item');
  RuleBroken.conflictUnlessEmpty(takeViolations(item));
  await advance(tx, item, serviceItemLifecycle, 'tender', doer());
  return summaryOf(item);
}

/** Gives a taken item back when its tender failed or was cancelled; its money stays reserved. IllegalStep otherwise. */
export async function giveBack(tx: Tx, itemId: string): Promise<void> {
  const item = await lock(tx, ServiceItem, itemId);
  await advance(tx, item, serviceItemLifecycle, 'give-back', doer());
}

/** Whoever acts: the caller of the request, or the program when a deadline ended the tender. */
function doer(): Doer {
  return currentContext()?.doer ?? SYSTEM;
}
