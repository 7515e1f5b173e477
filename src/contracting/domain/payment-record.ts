import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { type PayeeAccount, isSameAccount, payeeViolations } from './payee-account.js';
import { refusePayment as refuse } from './payment-refusals.js';

/** A payment as the payer reports it, under the payer's own id. */
export interface PaymentReport {
  readonly payerPaymentId: string;
  readonly requestId: string;
  readonly amount: Fen;
  readonly paidOn: Day;
  readonly payee: PayeeAccount;
}

export type PaymentMatch = 'new' | 'replay' | 'conflict';

/** The payer's id makes recording an upsert: unknown → new, known with the same content → replay, otherwise conflict. */
export function matchPayment(known: PaymentReport | undefined, report: PaymentReport): PaymentMatch {
  if (known?.payerPaymentId !== report.payerPaymentId) return 'new';
  return differences(known, report).length === 0 ? 'replay' : 'conflict';
}

/** One violation per field that differs from what was recorded under this id; answered with 409. */
export function conflictViolations(known: PaymentReport, report: PaymentReport): Violation[] {
  return differences(known, report).map((field) =>
    refuse.payerIdTaken({ pointer: `/${field}`, params: { id: report.payerPaymentId } }),
  );
}

/** Why a new payment can't be recorded against an approved request. */
export function paymentViolations(
  report: PaymentReport,
  facts: { approved: Fen; paid: Fen; account: PayeeAccount; today: Day },
): Violation[] {
  const violations = payeeViolations(report.payee, facts.account);
  const left = facts.approved - facts.paid;
  if (report.amount <= 0n) violations.push(refuse.amountNotPositive({ pointer: '/amount' }));
  if (report.amount > left) {
    violations.push(refuse.overApproved({ pointer: '/amount', params: { left: formatYuan(left) } }));
  }
  if (report.paidOn > facts.today) violations.push(refuse.paidInFuture({ pointer: '/paidOn' }));
  return violations;
}

function differences(known: PaymentReport, report: PaymentReport): string[] {
  return [
    ...(known.requestId === report.requestId ? [] : ['paymentRequestId']),
    ...(known.amount === report.amount ? [] : ['amount']),
    ...(known.paidOn === report.paidOn ? [] : ['paidOn']),
    ...(isSameAccount(known.payee, report.payee) ? [] : ['payee']),
  ];
}
