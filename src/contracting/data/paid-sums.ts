import type { EntityManager } from 'typeorm';
import type { Fen } from '../../shared/money.js';

const COLUMNS = {
  contractId: 'contract_id',
  milestoneId: 'milestone_id',
  paymentRequestId: 'payment_request_id',
} as const;
type Payable = keyof typeof COLUMNS;

/** What was paid and did not come back, in fen, on a contract, a milestone or a request. */
export async function paidOn(db: EntityManager, where: Partial<Record<Payable, string>>): Promise<Fen> {
  const [found] = Object.entries(where) as [Payable, string][];
  if (!found) throw new Error('paid on what?');
  const [key, id] = found;
  const [row]: { paid: string }[] = await db.query(
    `SELECT coalesce(sum(amount_fen), 0)::text AS paid FROM standing_payment WHERE ${COLUMNS[key]} = $1`,
    [id],
  );
  return BigInt(row?.paid ?? 0);
}

/** The same of several requests, by their ids. */
export async function paidOnRequests(db: EntityManager, ids: readonly string[]): Promise<Map<string, Fen>> {
  const rows: { id: string; paid: string }[] = await db.query(
    `SELECT payment_request_id AS id, sum(amount_fen)::text AS paid FROM standing_payment
      WHERE payment_request_id = ANY ($1) GROUP BY payment_request_id`,
    [ids],
  );
  return new Map(rows.map(({ id, paid }) => [id, BigInt(paid)]));
}
