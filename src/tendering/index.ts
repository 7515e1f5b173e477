export { type AwardSummary, Awards } from './data/awards.js';
export { releaseUnneeded } from './data/lot-money.js';
export { type RoundNotice, roundNotice } from './data/round-notice.js';
export { type QueryNotice, queryNotice } from './data/query-notice.js';
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
  BidQueried,
  BidQueryAnswered,
  BidsOpened,
  ChallengeReplied,
  ChallengeSubmitted,
  ComplaintDecided,
  ComplaintStepped,
  ComplaintSubmitted,
  LotEnded,
  OfferRoundCalled,
  QuestionAnswered,
  TenderAmended,
  TenderCancelled,
  TenderClosed,
  TenderFailed,
  TenderPublished,
  TenderResumed,
  TenderSuspended,
} from './events.js';
