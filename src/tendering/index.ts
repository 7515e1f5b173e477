export { type AwardSummary, Awards } from './data/awards.js';
export { type PriceNotice, priceNotice } from './data/price-notice.js';
export { isFunderAgreed } from './data/approvals.js';
export { isSigningHeld } from './data/disputes.js';
export { type DisputeNotice, disputeNotice } from './data/dispute-notice.js';
export {
  type AdmittedSupplier,
  type ConcludedFirstStage,
  bindFirstStage,
  concludeFirstStage,
} from './actions/conclude-first-stage.js';
export { type CallOffTerms, CallOffTender, withdrawInvitations } from './actions/call-off-tender.js';
export { redraftFirstStage } from './actions/redraft-first-stage.js';
export { type CallOffShare, callOffShares } from './data/call-off-awards.js';
export { drawOrder } from './domain/seeded-draw.js';
export type { AwardTest } from './domain/method-rules.js';
export { AWARD_TESTS } from './domain/method-rules.js';
export type { Factor } from './domain/factor.js';
export { DecisionDto } from './http/award.dto.js';
export { CriterionDto, InstalmentDto } from './http/tender.dto.js';
export { markContracted } from './actions/apply-effect.js';
export {
  type Instalment,
  type PaymentTrigger,
  VISIT_TEMPLATES,
  type VisitTemplate,
} from './data/tender.entity.js';
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
  FrameworkRevoked,
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
