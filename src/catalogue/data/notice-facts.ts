import type { Tx } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import type { RequestClass, RequestKind } from '../domain/service-request-rules.js';
import type { ResourceBookingState } from '../domain/resource.lifecycle.js';
import { ResourceBooking } from './resource-booking.entity.js';
import { Resource } from './resource.entity.js';
import { ServiceRequest } from './service-request.entity.js';
import { TicketCall } from './ticket-call.entity.js';
import { Ticket } from './ticket.entity.js';

/** What an inbox may say of a request: its kind, never what somebody asked. */
export interface RequestNotice {
  readonly kind: RequestKind;
  readonly requestClass: RequestClass | null;
  readonly communityId: string;
  readonly streetId: string;
  /** RFC 3339. */
  readonly dueAt: string;
}

/** What an inbox says of a ticket. */
export interface TicketNotice {
  readonly title: string;
  readonly streetId: string;
  /** Called units with the instant (RFC 3339) by which each has to report. */
  readonly calls: readonly { readonly id: string; readonly addresseeId: string; readonly dueAt: string }[];
}

/** What an inbox says of a booking. */
export interface BookingNotice {
  readonly title: string;
  readonly ownerId: string;
  readonly bookerId: string;
  readonly state: ResourceBookingState;
  /** RFC 3339. */
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Facts of a service request for inboxes. */
export async function requestNotice(tx: Tx, id: string): Promise<RequestNotice> {
  const { kind, requestClass, communityId, streetId, dueAt } = await tx.findOneByOrFail(ServiceRequest, {
    id,
  });
  return { kind, requestClass, communityId, streetId, dueAt: formatInstant(dueAt) };
}

/** Facts of a ticket for inboxes. */
export async function ticketNotice(tx: Tx, id: string): Promise<TicketNotice> {
  const { title, streetId } = await tx.findOneByOrFail(Ticket, { id });
  const calls = await tx.find(TicketCall, { where: { ticketId: id }, order: { id: 'ASC' } });
  const told = calls.map((call) => ({
    ...{ id: call.id, addresseeId: call.addresseeId, dueAt: formatInstant(call.dueAt) },
  }));
  return { title, streetId, calls: told };
}

/** Facts of a booking for inboxes. */
export async function bookingNotice(tx: Tx, id: string): Promise<BookingNotice> {
  const { resourceId, bookerId, state, startsAt, endsAt } = await tx.findOneByOrFail(ResourceBooking, { id });
  const { name, ownerId } = await tx.findOneByOrFail(Resource, { id: resourceId });
  const times = { startsAt: formatInstant(startsAt), endsAt: formatInstant(endsAt) };
  return { title: name, ownerId, bookerId, state, ...times };
}

/** What an inbox says of a claim. */
export interface ClaimNotice {
  readonly title: string;
  readonly communityId: string;
  readonly claimantId: string;
  readonly claimant: string;
}

/** Facts of a claim for inboxes. */
export async function claimNotice(tx: Tx, id: string): Promise<ClaimNotice> {
  const [row]: ClaimNotice[] = await tx.query(
    `SELECT i.title, c.community_id AS "communityId", c.claimant_id AS "claimantId", u.name AS claimant
       FROM claim c JOIN service_item i ON i.id = c.item_id JOIN unit u ON u.id = c.claimant_id WHERE c.id = $1`,
    [id],
  );
  if (!row) throw new NotFound('claim');
  return row;
}

/** Facts of an offer for inboxes. */
export async function offerNotice(tx: Tx, id: string): Promise<{ title: string; communityId: string }> {
  const [row]: { title: string; communityId: string }[] = await tx.query(
    `SELECT i.title, o.community_id AS "communityId" FROM service_offer o JOIN service_item i ON i.id = o.item_id
      WHERE o.id = $1`,
    [id],
  );
  if (!row) throw new NotFound('service_offer');
  return row;
}
