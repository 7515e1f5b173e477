import { releaseHeld } from '../../funding/index.js';
import { type Doer, type Tx, advance, save } from '../../platform/index.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import type { ServiceItem } from './service-item.entity.js';

/** Takes a locked item out of its list, and gives what its admission reserved back to the fund. */
export async function withdraw(tx: Tx, item: ServiceItem, doer: Doer): Promise<void> {
  await advance(tx, item, serviceItemLifecycle, 'withdraw', doer);
  await releaseReserved(tx, item);
}

/** Gives what the admission of a locked item reserved back to its fund: it will cost nothing. */
export async function releaseReserved(tx: Tx, item: ServiceItem): Promise<void> {
  const { fundId, ceilingFen } = item;
  if (!fundId || ceilingFen === null) return;
  await releaseHeld(tx, { amount: ceilingFen, reference: { type: 'service-item', id: item.id } });
  await save(tx, Object.assign(item, { fundId: null }));
}
