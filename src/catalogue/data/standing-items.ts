import { type EntityManager, In, IsNull, LessThan, Not } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import type { ServiceItemState } from '../domain/service-item.lifecycle.js';
import { ServiceItem } from './service-item.entity.js';
import { ServiceList } from './service-list.entity.js';

/** States in which an item of an earlier edition goes on under the next. */
const STANDING: readonly ServiceItemState[] = [
  'published',
  'tendered',
  'offered',
  'claimed',
  'fulfilled',
  'revising',
];

/** True while an item goes on under later editions of its list. */
export function isStanding({ state }: ServiceItem): boolean {
  return STANDING.includes(state);
}

/** The items of the editions before this one, in the order of drafting. */
export async function earlierItems(
  db: EntityManager,
  { seriesId, edition }: ServiceList,
): Promise<ServiceItem[]> {
  if (edition === 1) return [];
  const before = await db.findBy(ServiceList, {
    ...{ seriesId, edition: LessThan(edition), state: Not('withdrawn') },
  });
  const ids = before.map(({ id }) => id);
  return db.find(ServiceItem, { where: { listId: In(ids) }, order: { id: 'ASC' } });
}

/** Items of earlier editions that go on under this one, in the order of drafting. */
export async function standingBefore(db: EntityManager, list: ServiceList): Promise<ServiceItem[]> {
  return (await earlierItems(db, list)).filter(isStanding);
}

/** The same, locked in one order for a step of the whole list; each is read again under its lock. */
export async function lockStandingBefore(tx: Tx, list: ServiceList): Promise<ServiceItem[]> {
  const ids = (await standingBefore(tx, list)).map(({ id }) => id);
  const locked = await tx.find(ServiceItem, {
    where: { id: In(ids) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return locked.filter(isStanding);
}

/** What people find under a published list: its own items that were published and not withdrawn, and what goes on. */
export async function publishedItems(tx: Tx, list: ServiceList): Promise<ServiceItem[]> {
  const own = await tx.find(ServiceItem, {
    where: { listId: list.id, publishedAt: Not(IsNull()), state: Not('withdrawn') },
    order: { id: 'ASC' },
  });
  return [...own, ...(await standingBefore(tx, list))];
}
