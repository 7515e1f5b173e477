import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refusePayment as refuse } from './payment-refusals.js';

/** Why a payment counts no more: the bank sent it back, or it should not have gone out. */
export const REVERSAL_GROUNDS = ['returned-by-bank', 'paid-wrongly'] as const;
export type ReversalGround = (typeof REVERSAL_GROUNDS)[number];

/** A reversal as the payer reports it, under the payer's own id. */
export interface ReversalReport {
  readonly payerReversalId: string;
  readonly paymentId: string;
  readonly ground: ReversalGround;
  readonly reason: string;
  readonly reversedOn: Day;
}

export interface ReversalFacts {
  readonly paidOn: Day;
  readonly today: Day;
  readonly reversed: boolean;
  /** The contract's file is closed. */
  readonly closed: boolean;
  /** More was paid on this instalment than the early end left of it: what comes back is a refund. */
  readonly overpaid: boolean;
}

/** Why a payment can't be reversed; every reason at once. */
export function reversalViolations({ reversedOn }: ReversalReport, facts: ReversalFacts): Violation[] {
  const at = { pointer: '/reversedOn' };
  return [
    ...(facts.reversed ? [refuse.reversedAlready()] : []),
    ...(facts.closed ? [refuse.fileClosed()] : []),
    ...(facts.overpaid ? [refuse.reversalIsRefund()] : []),
    ...(reversedOn > facts.today ? [refuse.reversedInFuture(at)] : []),
    ...(reversedOn < facts.paidOn
      ? [refuse.reversedBeforePayment({ ...at, params: { paidOn: facts.paidOn } })]
      : []),
  ];
}

/** One violation per field that differs from what was recorded under this id; answered with 409. */
export function reversalConflicts(known: ReversalReport, report: ReversalReport): Violation[] {
  const fields = ['paymentId', 'ground', 'reason', 'reversedOn'] as const;
  return fields
    .filter((field) => known[field] !== report[field])
    .map((field) =>
      refuse.reversalIdTaken({
        // The payment stands in the path.
        ...(field === 'paymentId' ? {} : { pointer: `/${field}` }),
        params: { id: report.payerReversalId },
      }),
    );
}
