import { message } from '../platform/index.js';
import type { TicketRequest } from './domain/ticket-rules.js';

/** An item stands in a published list; tenders may take it. */
export const ItemPublished = message<{ itemId: string }>('catalogue.item-published', {
  forOutsiders: true,
});

/** The time of a service request has run out. */
export const ServiceRequestDue = message<{ requestId: string }>('catalogue.service-request-due');

/** A service request was not ended in its time: for the inboxes of community and street. */
export const ServiceRequestOverdue = message<{ requestId: string }>('catalogue.service-request-overdue', {
  forOutsiders: true,
});

/** The time in which a called unit has to report has run out. */
export const TicketCallDue = message<{ callId: string }>('catalogue.ticket-call-due');

/** A called unit has not reported in time: for the inboxes of the district. */
export const TicketEscalated = message<{ ticketId: string; callId: string }>('catalogue.ticket-escalated', {
  forOutsiders: true,
});

/** Units were called: for their inboxes. */
export const TicketWhistled = message<{ ticketId: string }>('catalogue.ticket-whistled', {
  forOutsiders: true,
});

/** Something demands that units are called: a later context publishes it (a survey's red flag), once per `sourceId`. */
export const TicketRequested = message<TicketRequest>('catalogue.ticket-requested');
