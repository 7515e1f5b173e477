import type { Actor } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { TicketCall } from '../data/ticket-call.entity.js';
import type { Ticket } from '../data/ticket.entity.js';
import type { CalledTicket } from '../data/tickets.js';
import type { TicketSource } from '../domain/ticket-rules.js';
import type { TicketCallState, TicketState } from '../domain/ticket.lifecycle.js';
import { callActions, ticketActions } from '../ticket-policies.js';

/** One called unit. */
export class TicketCallView {
  addresseeId: string;
  /** @example called */
  state: TicketCallState;
  /** Steps that this caller may take now. @example ["report"] */
  actions: string[];
  /** RFC 3339; by then it reports. */
  dueAt: string;
  /** RFC 3339. */
  reportedAt: string | null;
  /** When it was reminded, at half of its time. RFC 3339. */
  remindedAt: string | null;
  /** When the district was told that it had not reported in time. RFC 3339. */
  escalatedAt: string | null;
  answer: string | null;
  answerFileIds: string[];
  /** RFC 3339. */
  answeredAt: string | null;
  /** Why the last answer was sent back. */
  returnReason: string | null;

  static of(call: TicketCall, ticket: Ticket, caller: Actor): TicketCallView {
    const { addresseeId, state, answer, answerFileIds, returnReason } = call;
    const { reportedAt, remindedAt, escalatedAt, answeredAt } = call;
    return {
      ...{ addresseeId, state, actions: callActions(caller, ticket, call), dueAt: formatInstant(call.dueAt) },
      ...{ reportedAt: reportedAt && formatInstant(reportedAt), answer, answerFileIds, returnReason },
      remindedAt: remindedAt && formatInstant(remindedAt),
      escalatedAt: escalatedAt && formatInstant(escalatedAt),
      answeredAt: answeredAt && formatInstant(answeredAt),
    };
  }
}

/** A ticket (吹哨单). */
export class TicketView {
  id: string;
  version: number;
  /** @example open */
  state: TicketState;
  /** Steps that this caller may take now. @example ["close"] */
  actions: string[];
  /** @example whistle */
  source: TicketSource;
  sourceId: string | null;
  communityId: string | null;
  streetId: string;
  title: string;
  text: string;
  /** Calendar minutes in which every unit must report. @example 1440 */
  responseMinutes: number;
  declineReason: string | null;
  /** RFC 3339. */
  openedAt: string;
  /** RFC 3339; from then on the units are called. */
  whistledAt: string | null;
  /** RFC 3339. */
  closedAt: string | null;
  /** All units for the street, its community and overseers; a called unit sees its own. */
  calls: TicketCallView[];

  static of({ ticket, calls }: CalledTicket, caller: Actor): TicketView {
    const { id, version, state, source, sourceId, communityId, streetId, title, text } = ticket;
    const { responseMinutes, declineReason, whistledAt, closedAt } = ticket;
    return {
      ...{ id, version, state, actions: ticketActions(caller, ticket), source, sourceId, communityId },
      ...{ streetId, title, text, responseMinutes, declineReason },
      openedAt: formatInstant(ticket.createdAt),
      whistledAt: whistledAt && formatInstant(whistledAt),
      closedAt: closedAt && formatInstant(closedAt),
      calls: calls.map((call) => TicketCallView.of(call, ticket, caller)),
    };
  }
}

/** Tickets, newest first. */
export class TicketListView {
  items: TicketView[];
  next: string | null;
}
