import type { Violation } from '../../shared/violation.js';
import { refusePayment as refuse } from './payment-refusals.js';

/** What a payee says of a payment. */
export type ReceiptAnswer = 'received' | 'disputed';

/** Why it can't be said: the payment came back, it is confirmed already, or disputed already. A dispute may end in a confirmation. */
export function receiptViolations(
  answer: ReceiptAnswer,
  facts: { readonly reversed: boolean; readonly given: readonly ReceiptAnswer[] },
): Violation[] {
  const confirmed = facts.given.includes('received');
  const disputed = answer === 'disputed' && facts.given.includes('disputed');
  return [
    ...(facts.reversed ? [refuse.reversedAlready()] : []),
    ...(confirmed ? [refuse.receiptConfirmed()] : []),
    ...(disputed && !confirmed ? [refuse.receiptDisputed()] : []),
  ];
}
