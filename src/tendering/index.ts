export { type AwardSummary, Awards } from './data/awards.js';
export { releaseUnneeded } from './data/lot-money.js';
export { type RoundNotice, roundNotice } from './data/round-notice.js';
export { type QueryNotice, queryNotice } from './data/query-notice.js';
export { type BondNotice, bondNotice } from './data/bond-notice.js';
export { followersOf } from './data/followers.js';
export { purchaseOf } from './data/purchase-of.js';
export { takesPart } from './data/taking-part.js';
export { isFunderAgreed } from './data/approvals.js';
export { isSigningHeld } from './data/disputes.js';
export { type DisputeNotice, disputeNotice } from './data/dispute-notice.js';
export { titleOfLot } from './domain/lot-title.js';
export {
  type AdmittedSupplier,
  type ConcludedFirstStage,
  bindFirstStage,
  concludeFirstStage,
} from './actions/conclude-first-stage.js';
export { type CallOffTerms, CallOffTender, withdrawInvitations } from './actions/call-off-tender.js';
export { redraftFirstStage } from './actions/redraft-first-stage.js';
export { type CallOffShare, callOffShares } from './data/call-off-awards.js';
export type { AwardTest } from './domain/method-rules.js';
export { AWARD_TESTS } from './domain/method-rules.js';
export { DecisionDto } from './http/award.dto.js';
export { CriterionDto } from './http/criterion.dto.js';
export { InstalmentDto } from './http/tender.dto.js';
export { exactDay } from './actions/dispute-day.js';
export { receivedAt } from './actions/received-at.js';
export { markContracted } from './actions/apply-effect.js';
export { hasOtherLots, markContractEnded } from './data/ended-contracts.js';
export {
  type Instalment,
  PAYMENT_TRIGGERS,
  type PaymentTrigger,
  VISIT_TEMPLATES,
  type VisitTemplate,
} from './data/tender.entity.js';
export { PanelPool } from './data/panel-pool.js';
export { TenderRules } from './data/tender-rules.js';
export { awardDays } from './domain/award-days.js';
export { criteriaViolations } from './domain/criteria.js';
export { deadlineViolations } from './domain/deadline.js';
export type { Factor } from './domain/factor.js';
export type { MethodRules } from './domain/method-rules.js';
export { drawPanel, drawViolations } from './domain/panel-draw.js';
export { panelViolations } from './domain/panel.js';
export { countForward } from './domain/period.js';
export type { RecusalReason } from './domain/recusal.js';
export { aggregate } from './domain/scoring.js';
export { type SheetScore, sheetViolations } from './domain/score-sheet.js';
export { drawOrder } from './domain/seeded-draw.js';
export {
  AwardActivated,
  AwardCancelled,
  AwardConfirmed,
  AwardSigned,
  BidBondReminded,
  BidBondSettled,
  BidQueried,
  BidQueryAnswered,
  BidsOpened,
  ChallengeReplied,
  ChallengeSubmitted,
  ComplaintDecided,
  ComplaintStepped,
  ComplaintSubmitted,
  IntentionPublished,
  IntentionWithdrawn,
  FrameworkRevoked,
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
