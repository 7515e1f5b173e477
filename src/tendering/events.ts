import { message } from '../platform/index.js';
import type { Day } from '../shared/days.js';

/** A tender was published. There is deliberately no message about bids: their number is sealed. */
export const TenderPublished = message<{ tenderId: string }>('tendering.tender-published', {
  forOutsiders: true,
});
/** The tender was amended: the change is public. */
export const TenderAmended = message<{ tenderId: string; amendmentId: string }>('tendering.tender-amended', {
  forOutsiders: true,
});
/** A question was answered for everybody. */
export const QuestionAnswered = message<{ tenderId: string; questionId: string }>(
  'tendering.question-answered',
  { forOutsiders: true },
);
/** Nothing goes on with the tender. */
export const TenderSuspended = message<{ tenderId: string; suspensionId: string }>(
  'tendering.tender-suspended',
  {
    forOutsiders: true,
  },
);
/** A suspension's last day is over: a due message under the tender's id. */
export const SuspensionEnded = message<{ tenderId: string }>('tendering.suspension-ended');
/** The tender goes on. */
export const TenderResumed = message<{ tenderId: string }>('tendering.tender-resumed', {
  forOutsiders: true,
});
/** The deadline for bids has come: a due message under the tender's id. */
export const TenderDeadlineReached = message<{ tenderId: string }>('tendering.tender-deadline-reached');
/** The tender takes no more bids. */
export const TenderClosed = message<{ tenderId: string }>('tendering.tender-closed', { forOutsiders: true });
/** The bids were opened. */
export const BidsOpened = message<{ tenderId: string }>('tendering.bids-opened', { forOutsiders: true });
/** A round of offers begins: after the opening, and to the bidders that take part alone. */
export const OfferRoundCalled = message<{ roundId: string }>('tendering.offer-round-called');
/** The deadline of a round of offers has come: a due message under the tender's id. */
export const OffersDeadlineReached = message<{ tenderId: string }>('tendering.offers-deadline-reached');
/** The tender ended without an award: too few suppliers, or nothing valid. */
export const TenderFailed = message<{ tenderId: string }>('tendering.tender-failed', { forOutsiders: true });
/** A lot ended without an award while the tender went on. */
export const LotEnded = message<{ tenderId: string; lotId: string }>('tendering.lot-ended', {
  forOutsiders: true,
});
/** A bidder is asked something; after the opening, and that bidder alone. */
export const BidQueried = message<{ queryId: string }>('tendering.bid-queried');
/** A bidder answered; to who asked. */
export const BidQueryAnswered = message<{ queryId: string }>('tendering.bid-query-answered');
/** The buyer called the tender off. */
export const TenderCancelled = message<{ tenderId: string }>('tendering.tender-cancelled', {
  forOutsiders: true,
});
/** The award was confirmed and its result announced. */
export const AwardConfirmed = message<{ awardId: string }>('tendering.award-confirmed', {
  forOutsiders: true,
});
/** The award was taken back; the next candidate may follow. */
export const AwardCancelled = message<{ awardId: string; tenderId: string }>('tendering.award-cancelled', {
  forOutsiders: true,
});
/** A supplier challenged a tender. */
export const ChallengeSubmitted = message<{ challengeId: string }>('tendering.challenge-submitted');
/** The buyer replied to a challenge. */
export const ChallengeReplied = message<{ challengeId: string }>('tendering.challenge-replied');
/** A complaint came in, or came back corrected. */
export const ComplaintSubmitted = message<{ complaintId: string }>('tendering.complaint-submitted');
/** A complaint was returned, accepted, rejected or withdrawn. */
export const ComplaintStepped = message<{ complaintId: string }>('tendering.complaint-stepped');
/** The finance department decided a complaint. */
export const ComplaintDecided = message<{ complaintId: string; tenderId: string }>(
  'tendering.complaint-decided',
  {
    forOutsiders: true,
  },
);
/** The result's notice period is over: a due message under the award's id. */
export const AwardNoticeEnded = message<{ awardId: string }>('tendering.award-notice-ended');
/** A dispute undid what the first stage of a framework came to. */
export const FrameworkRevoked = message<{ tenderId: string }>('tendering.framework-revoked');
/** The contract of an award is signed by both sides: told by contracting. */
export const AwardSigned = message<{ awardId: string; on: Day }>('tendering.award-signed');
/** The day has come on which a bond has to go back, or the one after it: a due message under the bond's id. */
export const BidBondDue = message<{ bondId: string }>('tendering.bid-bond-due');
/** A bond has to go back today, or should have. */
export const BidBondReminded = message<{ bondId: string; overdue: boolean }>('tendering.bid-bond-reminded');
/** A bond went back, or is kept. */
export const BidBondSettled = message<{ bondId: string }>('tendering.bid-bond-settled');
/** A contract may come of the award. */
export const AwardActivated = message<{ awardId: string }>('tendering.award-activated', {
  forOutsiders: true,
});
/** A procurement intention was published: a first or a next edition. */
export const IntentionPublished = message<{ intentionId: string }>('tendering.intention-published', {
  forOutsiders: true,
});
/** A published intention was withdrawn. */
export const IntentionWithdrawn = message<{ intentionId: string }>('tendering.intention-withdrawn', {
  forOutsiders: true,
});
