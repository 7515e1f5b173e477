import { message } from '../platform/index.js';
import type { GroupCount } from './domain/need-rules.js';
import type { TicketRequest } from './domain/ticket-rules.js';

/** An item stands in a published list; tenders may take it. */
export const ItemPublished = message<{ itemId: string }>('catalogue.item-published', {
  forOutsiders: true,
});

/** An edition of a service list is public: for the board. */
export const ListPublished = message<{ listId: string }>('catalogue.list-published');

/** A consultation was announced, concluded or taken back: for the board. */
export const ConsultationStepped = message<{
  consultationId: string;
  step: 'announce' | 'conclude' | 'withdraw';
}>('catalogue.consultation-stepped');

/** An edition of what a community needs or lends is public: for the board. */
export const CommunityListPublished = message<{ listId: string }>('catalogue.community-list-published');

/** An edition of a street's responsibility list is public: for the board. */
export const ResponsibilityListPublished = message<{ listId: string }>(
  'catalogue.responsibility-list-published',
);

/** A published item may be claimed without money: for the board. */
export const ItemOffered = message<{ offerId: string }>('catalogue.item-offered');

/** The time of a service request has run out. */
export const ServiceRequestDue = message<{ requestId: string }>('catalogue.service-request-due');

/** A service request was not ended in its time: for the inboxes of community and street. */
export const ServiceRequestOverdue = message<{ requestId: string }>('catalogue.service-request-overdue');

/** Half of the time in which a called unit has to report, or all of it, has run out. */
export const TicketCallDue = message<{ callId: string }>('catalogue.ticket-call-due');

/** Half of a called unit's time is over, and it has not reported: for its inbox. */
export const TicketReminded = message<{ ticketId: string; callId: string }>('catalogue.ticket-reminded');

/** A called unit has not reported in time: for the inboxes of the district. */
export const TicketEscalated = message<{ ticketId: string; callId: string }>('catalogue.ticket-escalated');

/** Units were called: for their inboxes. */
export const TicketWhistled = message<{ ticketId: string }>('catalogue.ticket-whistled');

/** Something demands that units are called: a later context publishes it (a survey's red flag), once per `sourceId`. */
export const TicketRequested = message<TicketRequest>('catalogue.ticket-requested');

/** A need of which a return visit heard. Title and description name nobody. */
export interface ReportedNeed {
  /** The visit, or the answer in it; one need each. */
  readonly sourceId: string;
  readonly communityId: string;
  readonly title: string;
  readonly description: string;
  /** Code of a service category. */
  readonly category: string;
  readonly groups: readonly GroupCount[];
  readonly beneficiaryCount: number;
  /** 1 can wait … 5 presses. */
  readonly urgency: number;
}

/** A return visit heard of a need: evaluation publishes it, the need is registered here. */
export const NeedReported = message<ReportedNeed>('catalogue.need-reported');

/** Somebody asked for something of the resource list: for the inbox of who lends it. */
export const BookingRequested = message<{ bookingId: string }>('catalogue.booking-requested');

/** A booking was confirmed, declined or cancelled: for the inboxes of both sides. */
export const BookingDecided = message<{ bookingId: string }>('catalogue.booking-decided');

/** The last day for claims of an offered item is over. */
export const ServiceOfferDue = message<{ offerId: string }>('catalogue.service-offer-due');

/** Nobody claimed an offered item in time: for the inbox of its community. */
export const ServiceOfferLapsed = message<{ offerId: string }>('catalogue.service-offer-lapsed');

/** A unit claimed an offered item: for the inbox of its community. */
export const ItemClaimed = message<{ claimId: string }>('catalogue.item-claimed');

/** The time has come to see whether a claim was assessed. */
export const ClaimAssessmentDue = message<{ claimId: string }>('catalogue.claim-assessment-due');

/** A claim was not assessed in time: for the inbox of its community. */
export const ClaimAssessmentMissing = message<{ claimId: string }>('catalogue.claim-assessment-missing');
