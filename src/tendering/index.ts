export { type AwardSummary, Awards } from './data/awards.js';
export { type Instalment, type PaymentTrigger, type VisitTemplate } from './data/tender.entity.js';
export {
  AwardActivated,
  AwardConfirmed,
  BidsOpened,
  TenderCancelled,
  TenderClosed,
  TenderFailed,
  TenderPublished,
} from './events.js';
