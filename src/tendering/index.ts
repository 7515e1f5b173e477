export { type AwardSummary, Awards } from './data/awards.js';
export { type Instalment, type PaymentTrigger, type VisitTemplate } from './data/tender.entity.js';
export {
  AwardActivated,
  AwardConfirmed,
  BidsOpened,
  QuestionAnswered,
  TenderAmended,
  TenderCancelled,
  TenderClosed,
  TenderFailed,
  TenderPublished,
  TenderResumed,
  TenderSuspended,
} from './events.js';
