import type { Tx } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
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
