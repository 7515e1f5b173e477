export { type ItemSummary, Items } from './data/items.js';
export { type PublicList, type PublicOffer, publicList, publicOffer } from './data/public-facts.js';
export { endsNotBefore } from './domain/consultation-rules.js';
export { bookingNotice, claimNotice, offerNotice, requestNotice, ticketNotice } from './data/notice-facts.js';
export { ticketStates } from './data/ticket-states.js';
export { supportingConsultation } from './data/consultations.js';
export { giveBack, takeForTender } from './data/tender-hold.js';
export type { ServiceItemState } from './domain/service-item.lifecycle.js';
export {
  BookingDecided,
  BookingRequested,
  ClaimAssessmentMissing,
  ItemClaimed,
  ItemOffered,
  ItemPublished,
  ListPublished,
  NeedReported,
  type ReportedNeed,
  ServiceOfferLapsed,
  ServiceRequestOverdue,
  TicketEscalated,
  TicketReminded,
  TicketRequested,
  TicketWhistled,
} from './events.js';
export { newTrackingCode, trackingHash } from './data/tracking-codes.js';
