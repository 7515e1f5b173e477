export { type ContractSummary, Contracts } from './data/contracts.js';
export { eraseRecipientsById } from './data/recipient-data.js';
export { type ConsentedRecipient, type RecipientContact, RecipientLedger } from './data/recipient-ledger.js';
export type { ContractState } from './domain/contract.lifecycle.js';
export type { AcceptanceStage } from './domain/milestone-plan.js';
export type { Grade } from './domain/tail-factor.js';
export {
  ContractSigned,
  GradeConcluded,
  PaymentRecorded,
  ServiceAccepted,
  ServiceStatementFrozen,
} from './events.js';
