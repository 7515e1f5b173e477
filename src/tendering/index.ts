export { type AwardSummary, Awards } from './data/awards.js';
export { type PriceNotice, priceNotice } from './data/price-notice.js';
export { releaseUnneeded } from './data/lot-money.js';
export { isFunderAgreed } from './data/approvals.js';
export { isSigningHeld } from './data/disputes.js';
export { type DisputeNotice, disputeNotice } from './data/dispute-notice.js';
export { titleOfLot } from './domain/lot-rules.js';
export { markContracted } from './actions/apply-effect.js';
export { type Instalment, type PaymentTrigger, type VisitTemplate } from './data/tender.entity.js';
export {
  AwardActivated,
  AwardCancelled,
  AwardConfirmed,
  BidsOpened,
  ChallengeReplied,
  ChallengeSubmitted,
  ComplaintDecided,
  ComplaintStepped,
  ComplaintSubmitted,
  LotEnded,
  PriceExplanationAsked,
  QuestionAnswered,
  TenderAmended,
  TenderCancelled,
  TenderClosed,
  TenderFailed,
  TenderPublished,
  TenderResumed,
  TenderSuspended,
} from './events.js';
