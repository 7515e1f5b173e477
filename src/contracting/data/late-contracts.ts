import type { EntityManager } from 'typeorm';
import { type LateContract, countedOn } from '../domain/late-payments.js';
import type { LatePaymentStatement } from './late-payment-statement.entity.js';

/** What a unit owed on the last day of a year although its day to pay had come, contract by contract. */
export async function lateContracts(
  db: EntityManager,
  unitId: string,
  year: number,
): Promise<LateContract[]> {
  const rows: LatePaymentStatement['contracts'] = await db.query(
    `SELECT d.contract_id AS "contractId", k.title, d.binds_by AS basis, sum(d.payable_fen - p.paid)::text AS owed
       FROM payment_debt d JOIN contract k ON k.id = d.contract_id AND k.buyer_id = $1
      CROSS JOIN LATERAL (SELECT coalesce(sum(s.amount_fen), 0)::bigint AS paid FROM standing_payment s
                           WHERE s.milestone_id = d.milestone_id AND s.paid_on <= $2) p
      WHERE d.pay_by <= $2 AND d.payable_fen > p.paid
      GROUP BY d.contract_id, k.title, d.binds_by ORDER BY d.contract_id`,
    [unitId, countedOn(year)],
  );
  return lateContractsOf(rows);
}

/** Those of a stored statement. */
export function lateContractsOf(rows: LatePaymentStatement['contracts']): LateContract[] {
  return rows.map(({ owed, ...rest }) => ({ ...rest, owed: BigInt(owed) }));
}
