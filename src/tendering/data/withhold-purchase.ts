import { type Tx, lock, save } from '../../platform/index.js';
import { type Withheld, withheldBy } from '../domain/withheld.js';
import { Tender } from './tender.entity.js';

/** Takes the purchase that a notice was about off the public's eyes: a tender, or a lot, amendment or award of one. */
export async function withholdPurchase(tx: Tx, subjectId: string, order: Withheld): Promise<void> {
  const [found]: { id: string }[] = await tx.query(
    `SELECT id FROM tender WHERE id = $1 UNION ALL SELECT tender_id FROM lot WHERE id = $1
     UNION ALL SELECT tender_id FROM tender_amendment WHERE id = $1 UNION ALL SELECT tender_id FROM award WHERE id = $1`,
    [subjectId],
  );
  if (!found) return;
  const tender = await lock(tx, Tender, found.id);
  await save(tx, Object.assign(tender, { withheld: withheldBy(tender.withheld, order) }));
}
