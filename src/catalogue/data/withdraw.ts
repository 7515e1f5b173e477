import { releaseRest } from '../../funding/index.js';
import { type Doer, type Tx, advance, now, save } from '../../platform/index.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import { keepRevised } from './revision.js';
import type { ServiceItem } from './service-item.entity.js';

/** Takes a locked item out of its list, and gives what its admission reserved back to the fund. */
export async function withdraw(tx: Tx, item: ServiceItem, doer: Doer): Promise<void> {
  const revises = item.state === 'submitted' || item.state === 'admitted' ? item.revisesId : null;
  await advance(tx, item, serviceItemLifecycle, 'withdraw', doer);
  await save(tx, Object.assign(item, { withdrawnAt: now(tx) }));
  await releaseReserved(tx, item);
  if (revises) await keepRevised(tx, revises, doer);
}

/** Gives what the admission of a locked item reserved back to its fund: it will cost nothing. */
export async function releaseReserved(tx: Tx, item: ServiceItem): Promise<void> {
  if (!item.fundId) return;
  await releaseRest(tx, { reference: { type: 'service-item', id: item.id } });
  await save(tx, Object.assign(item, { fundId: null }));
}
