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

/** An item locked after its list, which holds off steps of the whole list. */
export async function lockItem(tx: Tx, itemId: string): Promise<ServiceItem> {
  const known = await tx.findOne(ServiceItem, { where: { id: itemId }, select: { id: true, listId: true } });
  if (!known) throw new NotFound('service_item');
  await tx.findOne(ServiceList, { where: { id: known.listId }, lock: { mode: 'pessimistic_write' } });
  return lock(tx, ServiceItem, itemId);
}
