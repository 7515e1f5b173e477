import { giveBack } from '../../catalogue/index.js';
import { type Doer, type Outbox, type Tx, advance, save } from '../../platform/index.js';
import { activeLots } from '../data/lots.js';
import type { Tender } from '../data/tender.entity.js';
import { lotLifecycle } from '../domain/lot.lifecycle.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { OffersDeadlineReached, TenderCancelled, TenderDeadlineReached, TenderFailed } from '../events.js';
import { closeSuspension } from './close-suspension.js';

const TOLD = { fail: TenderFailed, cancel: TenderCancelled } as const;

/** How a tender, or a lot of it, ends without an award. */
export interface TenderEnd {
  readonly step: keyof typeof TOLD;
  /** Public. */
  readonly reason: string;
  /** Of the rule that ended it, for its history. */
  readonly code?: string;
}

/**
 * Ends a locked tender without an award: the lots that went on end with it, nothing of it is due any more, and its item
 * is free for another one.
 */
export async function endTender(
  tx: Tx,
  outbox: Outbox,
  tender: Tender,
  { step, reason, code }: TenderEnd,
  doer: Doer,
): Promise<void> {
  await closeSuspension(tx, outbox, tender, null);
  await advance(tx, tender, tenderLifecycle, step, doer, code);
  await save(tx, Object.assign(tender, { endReason: reason }));
  for (const lot of await activeLots(tx, tender.id)) {
    await save(tx, Object.assign(lot, { endReason: reason }));
    await advance(tx, lot, lotLifecycle, step, doer, code);
  }
  await outbox.cancel(tx, TenderDeadlineReached, tender.id);
  await outbox.cancel(tx, OffersDeadlineReached, tender.id);
  await giveBack(tx, tender.itemId);
  await outbox.publish(tx, TOLD[step], { tenderId: tender.id });
}
