import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refusePayment as refuse } from './payment-refusals.js';

export interface Invoice {
  /** Unified social credit code of who wrote it, normalised. */
  readonly issuerUscc: string;
  readonly number: string;
  readonly amount: Fen;
  /** The same number of the same issuer stands behind another live request. */
  readonly used: boolean;
}

/** A request stands on the provider's own invoice, not used before, that covers the amount. */
export function invoiceViolations(
  invoice: Invoice | undefined,
  amount: Fen,
  providerUscc: string,
): Violation[] {
  if (!invoice) return [refuse.invoiceMissing({ pointer: '/invoiceNumber' })];
  const violations: Violation[] = [];
  if (invoice.number.trim() === '') violations.push(refuse.invoiceMissing({ pointer: '/invoiceNumber' }));
  if (invoice.issuerUscc !== providerUscc) {
    violations.push(refuse.invoiceOfAnotherIssuer({ pointer: '/invoice/issuerUscc' }));
  }
  if (invoice.used) {
    violations.push(refuse.invoiceUsed({ pointer: '/invoiceNumber', params: { number: invoice.number } }));
  }
  if (invoice.amount < amount) {
    const params = { invoice: formatYuan(invoice.amount), amount: formatYuan(amount) };
    violations.push(refuse.invoiceBelowAmount({ pointer: '/invoice/amount', params }));
  }
  return violations;
}
