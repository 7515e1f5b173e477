import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';
import type { PaymentClockBasis } from '../domain/payment-clocks.js';
import { type DatedDebt, dated } from '../domain/payment-debt.js';

interface DebtRow {
  milestoneId: string;
  runsFrom: Day;
  payBy: Day;
  provisional: boolean;
  bindsBy: PaymentClockBasis;
  percentPerDay: string;
  amount: string;
  payments: { on: Day; amount: string }[];
}

/** Instalments that have fallen due, as they stand on a day, by their milestones' ids. */
export async function paymentDebts(
  db: EntityManager,
  milestoneIds: readonly string[],
  today: Day,
): Promise<Map<string, DatedDebt>> {
  const rows: DebtRow[] = await db.query(
    `SELECT milestone_id AS "milestoneId", runs_from AS "runsFrom", pay_by AS "payBy", provisional,
            binds_by AS "bindsBy", percent_per_day AS "percentPerDay", payable_fen::text AS amount,
            (SELECT coalesce(json_agg(json_build_object('on', s.paid_on, 'amount', s.amount_fen::text)
                                      ORDER BY s.paid_on, s.id), '[]')
               FROM standing_payment s WHERE s.milestone_id = d.milestone_id) AS payments
       FROM payment_debt d WHERE milestone_id = ANY ($1)`,
    [milestoneIds],
  );
  return new Map(rows.map((row) => [row.milestoneId, dated(debtOf(row), today)]));
}

function debtOf({ amount, payments, ...rest }: DebtRow) {
  const paid = payments.map((each) => ({ on: each.on, amount: BigInt(each.amount) }));
  return { ...rest, amount: BigInt(amount), payments: paid };
}
