import { giveBack } from '../../catalogue/index.js';
import { type Outbox, SYSTEM, type Tx, advance, save } from '../../platform/index.js';
import { type Violation, describe } from '../../shared/violation.js';
import type { Tender } from '../data/tender.entity.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { TenderFailed } from '../events.js';

/** Ends a tender without an award, by rule; the reason is public, and the item is free for another tender. */
export async function failTender(tx: Tx, outbox: Outbox, tender: Tender, why: Violation): Promise<void> {
  await advance(tx, tender, tenderLifecycle, 'fail', SYSTEM, why.code);
  tender.endReason = describe(why, 'zh').detail;
  await save(tx, tender);
  await giveBack(tx, tender.itemId);
  await outbox.publish(tx, TenderFailed, { tenderId: tender.id });
}
