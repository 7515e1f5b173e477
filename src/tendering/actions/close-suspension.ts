import { IsNull } from 'typeorm';
import { type Outbox, type Tx, now, save } from '../../platform/index.js';
import { TenderSuspension } from '../data/tender-suspension.entity.js';
import type { Tender } from '../data/tender.entity.js';
import { SuspensionEnded } from '../events.js';

/** Ends the suspension of a locked tender, by somebody or by its last day. Answers it; null when the tender is not suspended. */
export async function closeSuspension(
  tx: Tx,
  outbox: Outbox,
  tender: Tender,
  endedBy: string | null,
): Promise<TenderSuspension | null> {
  const open = await tx.findOneBy(TenderSuspension, { tenderId: tender.id, endedAt: IsNull() });
  if (!open) return null;
  await save(tx, Object.assign(open, { endedAt: now(tx), endedBy }));
  await save(tx, Object.assign(tender, { suspendedUntil: null, suspensionReason: null }));
  await outbox.cancel(tx, SuspensionEnded, tender.id);
  return open;
}
