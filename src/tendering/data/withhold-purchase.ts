import { type Tx, lock, save } from '../../platform/index.js';
import { type Withheld, withheldBy } from '../domain/withheld.js';
import { Tender } from './tender.entity.js';

/** Locks the purchase that a notice was about (a tender, or a lot, amendment or award of one); null where it was about none. */
export async function lockPurchase(tx: Tx, subjectId: string): Promise<string | null> {
  const [found]: { id: string }[] = await tx.query(
    `SELECT id FROM tender WHERE id = $1 UNION ALL SELECT tender_id FROM lot WHERE id = $1
     UNION ALL SELECT tender_id FROM tender_amendment WHERE id = $1 UNION ALL SELECT tender_id FROM award WHERE id = $1`,
    [subjectId],
  );
  return found ? (await lock(tx, Tender, found.id)).id : null;
}

/** Takes a purchase off the public's eyes. */
export async function withholdPurchase(tx: Tx, tenderId: string, order: Withheld): Promise<void> {
  const tender = await lock(tx, Tender, tenderId);
  await save(tx, Object.assign(tender, { withheld: withheldBy(tender.withheld, order) }));
}
