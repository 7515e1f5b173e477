import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { TicketSource } from '../domain/ticket-rules.js';
import type { TicketState } from '../domain/ticket.lifecycle.js';
import { oversees } from '../intake-policies.js';
import { seesAllCalls } from '../ticket-policies.js';
import { TicketCall } from './ticket-call.entity.js';
import { Ticket } from './ticket.entity.js';

/** Narrows the list of tickets. */
export interface TicketFilter {
  readonly state?: TicketState;
  readonly source?: TicketSource;
  readonly sourceId?: string;
  readonly escalated?: boolean;
}

/** A ticket with the calls that its reader may see. */
export interface CalledTicket {
  readonly ticket: Ticket;
  readonly calls: readonly TicketCall[];
}

const CALLED = 'SELECT 1 FROM ticket_call c WHERE c.ticket_id = ticket.id';

/** Reads of tickets: a called unit sees those addressed to it, and its own call only. */
@Injectable()
export class Tickets {
  constructor(private readonly database: Database) {}

  async page(actor: Actor, request: PageRequest, filter: TicketFilter): Promise<Page<CalledTicket>> {
    const { escalated, ...equal } = filter;
    const query = this.scoped(actor);
    for (const [name, value] of Object.entries<string | undefined>(equal)) {
      if (value !== undefined) query.andWhere(`ticket.${name} = :${name}`, { [name]: value });
    }
    const late = `EXISTS (${CALLED} AND c.escalated_at IS NOT NULL)`;
    if (escalated !== undefined) query.andWhere(escalated ? late : `NOT ${late}`);
    const { items, next } = await keysetPage(query, request);
    return { items: await this.withCalls(actor, items), next };
  }

  /** One ticket; NotFound when it is not the caller's to know. */
  async one(actor: Actor, id: string): Promise<CalledTicket> {
    const tickets = await this.scoped(actor).andWhere('ticket.id = :id', { id }).getMany();
    const [found] = await this.withCalls(actor, tickets);
    if (!found) throw new NotFound('ticket');
    return found;
  }

  private async withCalls(actor: Actor, tickets: readonly Ticket[]): Promise<CalledTicket[]> {
    const ticketId = In(tickets.map(({ id }) => id));
    const calls = await this.database.reader.find(TicketCall, { where: { ticketId }, order: { id: 'ASC' } });
    return tickets.map((ticket) => {
      const all = seesAllCalls(actor, ticket);
      const seen = calls.filter((call) => all || call.addresseeId === actor.unitId);
      return { ticket, calls: seen.filter((call) => call.ticketId === ticket.id) };
    });
  }

  private scoped(actor: Actor): SelectQueryBuilder<Ticket> {
    const query = this.database.reader.createQueryBuilder(Ticket, 'ticket');
    if (oversees(actor)) return query.where('true');
    const { unitId } = actor;
    return query.where(
      `(ticket.streetId = :unitId OR ticket.communityId = :unitId
        OR EXISTS (${CALLED} AND c.addressee_id = :unitId))`,
      { unitId },
    );
  }
}
