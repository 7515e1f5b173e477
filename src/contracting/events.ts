import { message } from '../platform/index.js';
import type { Day } from '../shared/days.js';
import type { RunningClock } from './data/running-clocks.js';
import type { ContractClock } from './domain/contract-clocks.js';
import type { ContractBreachAction } from './domain/contract-breach.lifecycle.js';
import type { ChangeKind } from './domain/contract-change.js';
import type { AcceptanceStage } from './domain/milestone-plan.js';
import type { Grade } from './domain/tail-factor.js';

/** Both sides have signed: the contract is being performed. */
export const ContractSigned = message<{ contractId: string }>('contracting.contract-signed', {
  forOutsiders: true,
});
/** A delivery was accepted; `final` ends the performance and starts the return visits. */
export const ServiceAccepted = message<{ contractId: string; stage: AcceptanceStage; acceptedOn: Day }>(
  'contracting.service-accepted',
);
/** The buyer asks a provider to put something right, is answered, or closes it. */
export const SupervisionStepped = message<{
  recordId: string;
  contractId: string;
  action: 'ask' | 'insist' | 'answer' | 'close';
  until: Day | null;
}>('contracting.supervision-stepped');
/** The hours of a resident's report run out: a due message under its id. */
export const ResidentReportDue = message<{ reportId: string }>('contracting.resident-report-due');
/** A resident's report came in, was answered, sent back, ended, or its hours ran out. `dueAt`: RFC 3339. */
export const ResidentReportStepped = message<{
  reportId: string;
  contractId: string;
  action: 'receive' | 'answer' | 'insist' | 'close' | 'dismiss' | 'overdue';
  urgent: boolean;
  dueAt: string;
}>('contracting.resident-report-stepped');
/** A delivery or report was handed in, accepted, sent back or refused. */
export const MilestoneStepped = message<{
  contractId: string;
  milestoneId: string;
  action: 'submit' | 'accept' | 'return' | 'refuse';
  /** Last day for what has to follow: judging what was handed in, or its rework. */
  until: Day | null;
}>('contracting.milestone-stepped');
/** An acceptance ended with a result that the public reads within two working days. */
export const AcceptanceConcluded = message<{
  acceptanceId: string;
  contractId: string;
  stage: AcceptanceStage;
  result: 'accept' | 'refuse';
  on: Day;
}>('contracting.acceptance-concluded');
/**
 * The result of an acceptance stands on the public board. Declared here because its last day is a contract's clock;
 * published by disclosure.
 */
export const AcceptancePublished = message<{ acceptanceId: string; publishedOn: Day }>(
  'contracting.acceptance-published',
);
/** The day has come on which a month's services are stated: a due message under the contract's id. `month`: `2025-06`. */
export const ServiceStatementDue = message<{ contractId: string; month: string }>(
  'contracting.service-statement-due',
);
/** A month's services were stated. */
export const ServiceStatementFrozen = message<{ contractId: string; month: string }>(
  'contracting.service-statement-frozen',
);
/** A payment went out. */
export const PaymentRecorded = message<{ paymentId: string; contractId: string }>(
  'contracting.payment-recorded',
  { forOutsiders: true },
);
/** A payment came back: the bank returned it, or it had gone out wrongly. */
export const PaymentReversed = message<{ paymentId: string; contractId: string }>(
  'contracting.payment-reversed',
);
/** A payment request was cut by a penalty. */
export const PenaltyAdded = message<{ contractId: string; paymentRequestId: string }>(
  'contracting.penalty-added',
);
/** The payee says that a payment has not come, or not so. */
export const PaymentDisputed = message<{ paymentId: string; contractId: string }>(
  'contracting.payment-disputed',
);
/**
 * The grade of the final evaluation can't be contested any more. Declared here because the last instalment waits for
 * it; published by evaluation. `score` is a decimal text with two places.
 */
export const GradeConcluded = message<{ contractId: string; grade: Grade; score: string }>(
  'contracting.grade-concluded',
);
/** One side proposes a change of a contract that is in force. */
export const ContractChangeProposed = message<{ contractId: string; changeId: string }>(
  'contracting.change-proposed',
);
/** It was taken back or declined. */
export const ContractChangeEnded = message<{ contractId: string; changeId: string }>(
  'contracting.change-ended',
);
/** Both sides have signed a change: it is public within two working days. */
export const ContractChanged = message<{ contractId: string; changeId: string; kind: ChangeKind }>(
  'contracting.contract-changed',
);
/**
 * A contract, or a change of one, stands on the public board. Declared here because the last day for it is a contract's
 * clock; published by disclosure.
 */
export const ContractPublished = message<{ contractId: string; changeId: string | null; publishedOn: Day }>(
  'contracting.contract-published',
);
/** A breach was noticed, answered or decided. */
export const BreachStepped = message<{
  breachId: string;
  contractId: string;
  action: 'notice' | ContractBreachAction;
}>('contracting.breach-stepped');
/** An unspent advance came back. */
export const RefundRecorded = message<{ contractId: string; refundId: string }>(
  'contracting.refund-recorded',
  {
    forOutsiders: true,
  },
);
/** A contract has another text; `voided`: somebody had signed the earlier one. */
export const ContractRevised = message<{ contractId: string; edition: number; voided: boolean }>(
  'contracting.contract-revised',
);
/** The provider asked for the buyer's consent, or it was answered. */
export const ConsentStepped = message<{
  consentId: string;
  contractId: string;
  action: 'request' | 'grant' | 'refuse';
}>('contracting.consent-stepped');
/** A clock comes to its end: a due message under clock and id. */
export const ContractClockDue = message<{ clock: ContractClock; id: string }>('contracting.clock-due');
/** Somebody is to be reminded of a clock; `overdue`: its last day is over. */
export const ContractClockReminded = message<RunningClock & { overdue: boolean }>(
  'contracting.clock-reminded',
);

/** The last day for a unit's yearly statement of late payments comes near, or passed: a due message under unit and year. */
export const LatePaymentsDue = message<{ unitId: string; year: number; late: boolean }>(
  'contracting.late-payments-due',
);
/** A unit published what it had not paid in time by a year's end. */
export const LatePaymentsPublished = message<{ statementId: string }>('contracting.late-payments-published');
