import { In } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { PaymentRequest } from './payment-request.entity.js';

/** How many lines one file has at most. */
const MOST = 500;

/** A payer's named requests in their order, or all that are approved, payable to an account and not with the bank. */
export async function requestsToOrder(
  tx: Tx,
  payerId: string,
  named: readonly string[] | undefined,
): Promise<PaymentRequest[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT r.id FROM payment_request r JOIN contract k ON k.id = r.contract_id
      WHERE k.buyer_id = $1 AND (CASE WHEN $2::uuid[] IS NULL
        THEN r.state = 'approved' AND k.payee_number IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM payment_order o WHERE o.payment_request_id = r.id AND o.state = 'sent')
        ELSE r.id = ANY ($2) END)
      ORDER BY coalesce(array_position($2::uuid[], r.id), 0), r.id LIMIT ${MOST}`,
    [payerId, named ?? null],
  );
  if (named && rows.length < new Set(named).size) throw new NotFound('payment_request');
  const found = await tx.findBy(PaymentRequest, { id: In(rows.map(({ id }) => id)) });
  return rows.flatMap(({ id }) => found.find((request) => request.id === id) ?? []);
}
