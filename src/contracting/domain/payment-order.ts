import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuseOrder as refuse } from './order-refusals.js';

/** What stands against a payment while the bank has an order for its request: it is that order, and all of it. */
export function orderViolations(
  report: { readonly payerPaymentId: string; readonly amount: Fen },
  order: { readonly payerPaymentId: string; readonly amountFen: Fen } | null,
): Violation[] {
  if (!order) return [];
  const { payerPaymentId: id, amountFen } = order;
  if (report.payerPaymentId !== id) return [refuse.orderedAlready({ params: { id } })];
  const params = { amount: formatYuan(amountFen) };
  return report.amount === amountFen ? [] : [refuse.lineOtherAmount({ pointer: '/amount', params })];
}
