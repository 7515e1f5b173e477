import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, lock, now, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { lockNamedCall } from '../data/lock-call.js';
import { TicketDesk } from '../data/ticket-desk.js';
import { Ticket } from '../data/ticket.entity.js';
import { minutesAfter } from '../domain/service-request-rules.js';
import { ticketCallLifecycle } from '../domain/ticket.lifecycle.js';
import { demandWhistler } from '../ticket-policies.js';

/** A street office accepts a unit's answer, or sends it back. */
@Injectable()
export class JudgeAnswer {
  constructor(
    private readonly database: Database,
    private readonly desk: TicketDesk,
  ) {}

  /** RuleBroken (422) when the ticket does not call this unit; IllegalStep (409) without a new answer. */
  async accept(actor: Actor, ticketId: string, addresseeId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      demandWhistler(actor, await lock(tx, Ticket, ticketId));
      const call = await lockNamedCall(tx, ticketId, addresseeId);
      await advance(tx, call, ticketCallLifecycle, 'accept', actor);
    });
  }

  /** Calls the unit anew, with the whole time from now; the same refusals. */
  async sendBack(actor: Actor, ticketId: string, addresseeId: string, returnReason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ticket = await lock(tx, Ticket, ticketId);
      demandWhistler(actor, ticket);
      const call = await lockNamedCall(tx, ticketId, addresseeId);
      next(ticketCallLifecycle, 'return', call.state);
      const dueAt = minutesAfter(now(tx), ticket.responseMinutes);
      await save(tx, Object.assign(call, { returnReason, dueAt, escalatedAt: null }));
      await advance(tx, call, ticketCallLifecycle, 'return', actor);
      await this.desk.watch(tx, call);
    });
  }
}
