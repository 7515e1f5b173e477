export { type ItemSummary, Items } from './data/items.js';
export { type PublicList, type PublicOffer, publicList, publicOffer } from './data/public-facts.js';
export { publicConsultation } from './data/public-consultation.js';
export { publicCommunityList, publicResponsibilityList } from './data/public-lists.js';
export { publicThrough } from './domain/consultation-rules.js';
export { bookingNotice, claimNotice, offerNotice, requestNotice, ticketNotice } from './data/notice-facts.js';
export { ticketStates } from './data/ticket-states.js';
export { supportingConsultation } from './data/consultations.js';
export { giveBack, takeForTender } from './data/tender-hold.js';
export type { ServiceItemState } from './domain/service-item.lifecycle.js';
export {
  BookingDecided,
  BookingRequested,
  ClaimAssessmentMissing,
  CommunityListPublished,
  ConsultationStepped,
  ItemClaimed,
  ItemOffered,
  ItemPublished,
  ListPublished,
  NeedReported,
  type ReportedNeed,
  ResponsibilityListPublished,
  ServiceOfferLapsed,
  ServiceRequestOverdue,
  TicketEscalated,
  TicketReminded,
  TicketRequested,
  TicketWhistled,
} from './events.js';
export { newTrackingCode, trackingHash } from './data/tracking-codes.js';
