import type { Tx } from '../../platform/index.js';

/** The purchase that a notice was about (a tender, or a lot, amendment or award of one); null where it was about none. */
export async function purchaseOf(tx: Tx, subjectId: string): Promise<string | null> {
  const [found]: { id: string }[] = await tx.query(
    `SELECT id FROM tender WHERE id = $1 UNION ALL SELECT tender_id FROM lot WHERE id = $1
     UNION ALL SELECT tender_id FROM tender_amendment WHERE id = $1 UNION ALL SELECT tender_id FROM award WHERE id = $1`,
    [subjectId],
  );
  return found?.id ?? null;
}
