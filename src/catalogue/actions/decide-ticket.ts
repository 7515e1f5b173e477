import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, lock, now, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { TicketCall } from '../data/ticket-call.entity.js';
import { TicketDesk } from '../data/ticket-desk.js';
import { Ticket } from '../data/ticket.entity.js';
import { closeViolations } from '../domain/ticket-rules.js';
import { ticketLifecycle } from '../domain/ticket.lifecycle.js';
import { demandWhistler } from '../ticket-policies.js';

/** A street office's steps with a whole ticket. */
@Injectable()
export class DecideTicket {
  constructor(
    private readonly database: Database,
    private readonly desk: TicketDesk,
  ) {}

  /** Calls the units that a community asked for. IllegalStep (409) when it was decided before. */
  async whistle(actor: Actor, ticketId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ticket = await lock(tx, Ticket, ticketId);
      demandWhistler(actor, ticket);
      next(ticketLifecycle, 'whistle', ticket.state);
      await this.desk.whistle(tx, ticket, actor);
    });
  }

  /** Calls nobody, and says why. IllegalStep (409) when it was decided before. */
  async decline(actor: Actor, ticketId: string, declineReason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ticket = await lock(tx, Ticket, ticketId);
      demandWhistler(actor, ticket);
      next(ticketLifecycle, 'decline', ticket.state);
      await save(tx, Object.assign(ticket, { declineReason }));
      await advance(tx, ticket, ticketLifecycle, 'decline', actor);
    });
  }

  /** Closes a ticket. RuleBroken (409) while an answer is not accepted. */
  async close(actor: Actor, ticketId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ticket = await lock(tx, Ticket, ticketId);
      demandWhistler(actor, ticket);
      next(ticketLifecycle, 'close', ticket.state);
      RuleBroken.conflictUnlessEmpty(closeViolations(await tx.findBy(TicketCall, { ticketId })));
      await save(tx, Object.assign(ticket, { closedAt: now(tx) }));
      await advance(tx, ticket, ticketLifecycle, 'close', actor);
    });
  }
}
