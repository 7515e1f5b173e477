import { releaseRest, reservedFor, reserveFor } from '../../funding/index.js';
import { type Doer, type Tx, advance, lock, save } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import { Admission } from './admission.entity.js';
import { ServiceItem } from './service-item.entity.js';

/** The items of earlier editions that these revise, by their id, locked in one order. */
export async function lockRevised(tx: Tx, items: readonly ServiceItem[]): Promise<Map<string, ServiceItem>> {
  const ids = items.flatMap(({ revisesId }) => revisesId ?? []).sort();
  const locked = new Map<string, ServiceItem>();
  for (const id of ids) locked.set(id, await lock(tx, ServiceItem, id));
  return locked;
}

/** The item stands in its edition as before: its revision was refused or withdrawn. */
export async function keepRevised(tx: Tx, id: string, doer: Doer): Promise<void> {
  await advance(tx, await lock(tx, ServiceItem, id), serviceItemLifecycle, 'keep', doer);
}

/**
 * What the admission of a revision reserves in a fund: where the same fund alone holds the money of the item that it
 * revises, no more than what is added to it; that money stays with the old item until the new edition is published.
 */
export async function toReserve(tx: Tx, item: ServiceItem, fundId: string, ceiling: Fen): Promise<Fen> {
  if (!item.revisesId) return ceiling;
  const old = await tx.findOneByOrFail(ServiceItem, { id: item.revisesId });
  const admission = await tx.findOneBy(Admission, { itemId: old.id });
  if (old.fundId !== fundId || admission?.planId) return ceiling;
  const held = await reservedFor(tx, old.id);
  return held >= ceiling ? 0n : ceiling - held;
}

/** Puts a revision in the place of what it revises: the old item ends, its money goes over, the rest is freed. */
export async function takeOver(
  tx: Tx,
  item: ServiceItem,
  old: ServiceItem,
  year: number,
  doer: Doer,
): Promise<void> {
  await advance(tx, old, serviceItemLifecycle, 'supersede', doer);
  if (old.fundId) {
    await releaseRest(tx, { reference: { type: 'service-item', id: old.id } });
    await save(tx, Object.assign(old, { fundId: null }));
  }
  const { fundId, ceilingFen, category, id } = item;
  if (!fundId || ceilingFen === null || !category) return;
  const rest = ceilingFen - (await reservedFor(tx, id));
  if (rest <= 0n) return;
  const use = { category, year };
  await reserveFor(tx, {
    fundId,
    amount: rest,
    use,
    reference: { type: 'service-item', id },
    pointer: '/fundId',
  });
}
