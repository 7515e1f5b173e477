import type { Tx } from '../../platform/index.js';
import { type Reference, lockFunds, post } from './fund-ledger.js';

/** One payment to be taken back, for what its money was kept, and the document that takes it back. */
export interface UndoneSpend {
  readonly paymentId: string;
  readonly reference: Reference;
  readonly cause: Reference;
}

/** Takes one payment back: each fund gets what that payment took from it, spent → committed. */
export async function undoSpend(tx: Tx, { paymentId, reference, cause }: UndoneSpend): Promise<void> {
  const parts: { fundId: string; amount: string }[] = await tx.query(
    `SELECT e.fund_id AS "fundId", sum(l.amount_fen)::text AS amount
       FROM fund_entry e JOIN fund_entry_line l ON l.entry_id = e.id AND l.account = 'spent'
      WHERE e.cause_id = $1 AND e.move = 'spend' GROUP BY e.fund_id ORDER BY e.fund_id`,
    [paymentId],
  );
  await lockFunds(
    tx,
    parts.map(({ fundId }) => fundId),
  );
  for (const { fundId, amount } of parts) {
    await post(tx, 'refund', { fundId, amount: BigInt(amount), reference, cause });
  }
}
