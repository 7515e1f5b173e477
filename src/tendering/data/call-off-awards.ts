import type { EntityManager } from 'typeorm';
import type { Fen } from '../../shared/money.js';

/** What a supplier got under a framework. */
export interface CallOffShare {
  readonly organizationId: string;
  readonly count: number;
  readonly amount: Fen;
}

/** How the orders under a framework are spread over its parties: awards that stand. */
export async function callOffShares(db: EntityManager, agreementId: string): Promise<CallOffShare[]> {
  const rows: { organizationId: string; count: number; amount: string }[] = await db.query(
    `SELECT a.organization_id AS "organizationId", count(*)::integer AS count, sum(a.amount_fen) AS amount
       FROM award a JOIN tender t ON t.id = a.tender_id
      WHERE t.agreement_id = $1 AND a.state <> 'cancelled' GROUP BY a.organization_id ORDER BY a.organization_id`,
    [agreementId],
  );
  return rows.map(({ amount, ...rest }) => ({ ...rest, amount: BigInt(amount) }));
}
