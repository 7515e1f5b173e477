import { type Doer, type Outbox, SYSTEM, type Tx, advance, save } from '../../platform/index.js';
import { type Violation, describe } from '../../shared/violation.js';
import { shortfallOf } from '../data/approvals.js';
import type { Bid } from '../data/bid.entity.js';
import type { Lot } from '../data/lot.entity.js';
import { releaseUnneeded } from '../data/lot-money.js';
import { activeLots, lotsOf } from '../data/lots.js';
import type { Tender } from '../data/tender.entity.js';
import { lotLifecycle } from '../domain/lot.lifecycle.js';
import { lotsEnd } from '../domain/lots-end.js';
import type { CountStage } from '../domain/method-rules.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { LotEnded } from '../events.js';
import { type TenderEnd, endTender } from './end-tender.js';

/**
 * Counts the suppliers that are left, lot by lot: a lot with too few fails, each with its own reason, while the others
 * go on. With no lot left the tender fails. Answers whether it goes on.
 */
export async function endShortLots(
  tx: Tx,
  outbox: Outbox,
  tender: Tender,
  { stage, bids }: { readonly stage: CountStage; readonly bids: readonly Bid[] },
): Promise<boolean> {
  const ended: Lot[] = [];
  let code: string | undefined;
  for (const lot of await activeLots(tx, tender.id)) {
    const suppliers = bids.filter(({ lotId }) => lotId === lot.id).length;
    const why = await shortfallOf(tx, tender, stage, suppliers);
    if (!why) continue;
    code = why.code;
    await endLot(tx, lot, endBy(why), SYSTEM);
    ended.push(lot);
  }
  return settleTender(tx, outbox, tender, { ended, code }, SYSTEM);
}

/** Ends one lot of a locked tender; whoever calls this settles the tender after it. */
export async function endLot(tx: Tx, lot: Lot, { step, reason, code }: TenderEnd, doer: Doer): Promise<void> {
  await save(tx, Object.assign(lot, { endReason: reason }));
  await advance(tx, lot, lotLifecycle, step, doer, code);
}

/**
 * What becomes of a tender of which lots have ended: it goes on while one is left, is awarded where one is and no
 * other is left, and else ends with the reasons of its lots. Answers whether anything of it is left.
 */
export async function settleTender(
  tx: Tx,
  outbox: Outbox,
  tender: Tender,
  { ended, code }: { readonly ended: readonly Lot[]; readonly code?: string },
  doer: Doer,
): Promise<boolean> {
  const end = lotsEnd(await lotsOf(tx, tender.id));
  if (end.outcome === 'over') {
    await endTender(tx, outbox, tender, { step: end.step, reason: end.reason, code }, doer);
    return false;
  }
  for (const { id: lotId } of ended) await outbox.publish(tx, LotEnded, { tenderId: tender.id, lotId });
  if (ended.length > 0)
    await releaseUnneeded(
      tx,
      { tenderId: tender.id, itemId: tender.itemId },
      { type: 'tender', id: tender.id },
    );
  if (end.outcome === 'awarded' && tender.state === 'reported')
    await advance(tx, tender, tenderLifecycle, 'award', doer);
  return true;
}

function endBy(why: Violation): TenderEnd {
  return { step: 'fail', reason: describe(why, 'zh').detail, code: why.code };
}
