import { type Tx, lock } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { ServiceItem } from './service-item.entity.js';
import { ServiceList } from './service-list.entity.js';

/** A list with its items in the order of drafting, all locked: the list first, so that no two of its steps cross. */
export async function lockListWithItems(
  tx: Tx,
  listId: string,
): Promise<{ list: ServiceList; items: ServiceItem[] }> {
  const list = await lock(tx, ServiceList, listId);
  const items = await tx.find(ServiceItem, {
    where: { listId },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return { list, items };
}

/** A list locked for a change of its items: its version counts theirs, so that its lead submits what she has read. */
export async function lockListForItems(tx: Tx, listId: string): Promise<ServiceList> {
  const list = await lock(tx, ServiceList, listId);
  await tx.increment(ServiceList, { id: listId }, 'version', 1);
  return list;
}

/** An item locked for a change after its list, which holds off steps of the whole list. */
export async function lockItem(tx: Tx, itemId: string): Promise<ServiceItem> {
  const known = await tx.findOne(ServiceItem, { where: { id: itemId }, select: { id: true, listId: true } });
  if (!known) throw new NotFound('service_item');
  await lockListForItems(tx, known.listId);
  return lock(tx, ServiceItem, itemId);
}
