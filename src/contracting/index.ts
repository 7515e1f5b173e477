export { type ContractSummary, Contracts } from './data/contracts.js';
export { eraseRecipientsById } from './data/recipient-data.js';
export { type KeptDays, Punctuality } from './data/punctuality.js';
export { type ConsentedRecipient, type RecipientContact, RecipientLedger } from './data/recipient-ledger.js';
export { supplementSumsOn } from './data/contract-changes.js';
export { type ChangeNotice, changeNotice } from './data/change-notice.js';
export { type MilestoneNotice, milestoneNotice } from './data/milestone-notice.js';
export { type PublicFinding, judgedItems } from './data/judged-items.js';
export { type BreachNotice, breachNotice } from './data/breach-notice.js';
export { type PaymentNotice, paymentNotice } from './data/payment-notice.js';
export { RUNNING_CLOCKS, type RunningClock } from './data/running-clocks.js';
export { CONTRACT_CLOCKS, type ContractClock } from './domain/contract-clocks.js';
export type { ChangeKind } from './domain/contract-change.js';
export { type ServicePeriodFacts, servicePeriod } from './data/service-period.js';
export type { ContractState } from './domain/contract.lifecycle.js';
export type { AcceptanceStage } from './domain/milestone-plan.js';
export type { Grade } from './domain/tail-factor.js';
export {
  AcceptanceConcluded,
  AcceptancePublished,
  BreachStepped,
  ConsentStepped,
  ContractChanged,
  ContractChangeEnded,
  ContractChangeProposed,
  ContractClockReminded,
  ContractPublished,
  ContractRevised,
  ContractSigned,
  GradeConcluded,
  LatePaymentsDue,
  LatePaymentsPublished,
  PaymentDisputed,
  MilestoneStepped,
  PaymentRecorded,
  PenaltyAdded,
  PaymentReversed,
  RefundRecorded,
  ResidentReportStepped,
  ServiceAccepted,
  ServiceStatementFrozen,
  SupervisionStepped,
} from './events.js';
export { latePaymentSums, latePaymentsPublished } from './data/late-payments.js';
export { publicBy } from './domain/late-payments.js';
export { publicText } from './data/public-text.js';
