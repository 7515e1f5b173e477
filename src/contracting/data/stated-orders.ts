import type { Tx } from '../../platform/index.js';
import type { BankLine, KnownOrder } from '../domain/bank-matching.js';

/** An order that a bank's statement may be about. */
export interface StatedOrder extends KnownOrder {
  readonly contractId: string;
  readonly paymentRequestId: string;
}

/** A payer's orders that lines may be about: by its own ids, by the bank's references, by open accounts. */
export async function ordersIn(tx: Tx, payerId: string, lines: readonly BankLine[]): Promise<StatedOrder[]> {
  const rows: (Omit<StatedOrder, 'amount'> & { amount: string })[] = await tx.query(
    `SELECT o.id, o.state, o.contract_id AS "contractId", o.payment_request_id AS "paymentRequestId",
            o.payer_payment_id AS "payerPaymentId", o.payee_number AS account, o.amount_fen::text AS amount,
            o.bank_reference AS "bankReference", r.payer_reversal_id AS "returnedUnder"
       FROM payment_order o
       LEFT JOIN payment p ON p.payer_id = o.payer_id AND p.payer_payment_id = o.payer_payment_id
       LEFT JOIN payment_reversal r ON r.payment_id = p.id
      WHERE o.payer_id = $1
        AND (o.payer_payment_id = ANY ($2) OR o.bank_reference = ANY ($3) OR r.payer_reversal_id = ANY ($3)
          OR (o.state IN ('sent', 'paid') AND replace(o.payee_number, ' ', '') = ANY ($4)))
      ORDER BY o.id`,
    [
      payerId,
      lines.flatMap(({ payerPaymentId }) => payerPaymentId ?? []),
      lines.map(({ bankReference }) => bankReference),
      lines.map(({ account }) => account.replace(/\s/g, '')),
    ],
  );
  return rows.map(({ amount, ...rest }) => ({ ...rest, amount: BigInt(amount) }));
}
