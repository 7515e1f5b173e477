import { type EntityManager, IsNull } from 'typeorm';
import { type Doer, type Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { lotLifecycle } from '../domain/lot.lifecycle.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { FrameworkRevoked } from '../events.js';
import { FrameworkResult } from './framework-result.entity.js';
import type { Tender } from './tender.entity.js';
import { lotsOf } from './lots.js';

/** The result of a framework's first stage that stands; null for other tenders and before it. */
export function standingResult(db: EntityManager, tenderId: string): Promise<FrameworkResult | null> {
  return db.findOneBy(FrameworkResult, { tenderId, revokedAt: IsNull() });
}

/** The same, locked. */
export async function lockResult(tx: Tx, tenderId: string): Promise<FrameworkResult | null> {
  const found = await standingResult(tx, tenderId);
  return found && lock(tx, FrameworkResult, found.id);
}

/** Undoes a first stage that binds nobody yet; the locked tender stands again where its report was made. */
export async function revokeResult(
  tx: Tx,
  outbox: Outbox,
  { tender, result }: { tender: Tender; result: FrameworkResult },
  doer: Doer,
): Promise<void> {
  await save(tx, Object.assign(result, { revokedAt: now(tx) }));
  await advance(tx, tender, tenderLifecycle, 'revoke-award', doer);
  const lots = (await lotsOf(tx, tender.id)).filter(({ state }) => state === 'awarded');
  for (const lot of lots) await advance(tx, lot, lotLifecycle, 'revoke-award', doer);
  await outbox.publish(tx, FrameworkRevoked, { tenderId: tender.id });
}
