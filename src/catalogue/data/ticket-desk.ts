import { Injectable } from '@nestjs/common';
import {
  type Doer,
  Outbox,
  Settings,
  type Tx,
  advance,
  constraintMeans,
  create,
  now,
  save,
} from '../../platform/index.js';
import { refuse } from '../domain/intake-refusals.js';
import { minutesAfter } from '../domain/service-request-rules.js';
import { type TicketRequest, reminderAt } from '../domain/ticket-rules.js';
import { ticketCallLifecycle, ticketLifecycle } from '../domain/ticket.lifecycle.js';
import { TicketCallDue, TicketWhistled } from '../events.js';
import { TicketCall } from './ticket-call.entity.js';
import { Ticket } from './ticket.entity.js';

constraintMeans('ticket_one_per_source', refuse.ticketKnown);

/** Opens tickets and calls the units that they name; others open them through messages. */
@Injectable()
export class TicketDesk {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** A ticket that nobody hears of before its street whistles. RuleBroken (409): there is one from this source. */
  open(tx: Tx, request: TicketRequest, openedBy: string | null): Promise<Ticket> {
    const { responseMinutes = this.settings.ticketHours * 60, addresseeIds, ...facts } = request;
    return create(tx, Ticket, {
      ...{ ...facts, responseMinutes, openedBy, state: ticketLifecycle.initial },
      addresseeIds: [...new Set(addresseeIds)],
    });
  }

  /** Calls every named unit: from now its time runs, and at its end the district is told. */
  async whistle(tx: Tx, ticket: Ticket, doer: Doer): Promise<void> {
    const dueAt = minutesAfter(now(tx), ticket.responseMinutes);
    for (const addresseeId of ticket.addresseeIds) {
      const call = await create(tx, TicketCall, {
        ...{ ticketId: ticket.id, addresseeId, dueAt, answerFileIds: [] },
        state: ticketCallLifecycle.initial,
      });
      await this.watch(tx, call);
    }
    await save(tx, Object.assign(ticket, { whistledAt: now(tx) }));
    await advance(tx, ticket, ticketLifecycle, 'whistle', doer);
    await this.outbox.publish(tx, TicketWhistled, { ticketId: ticket.id });
  }

  /**
   * Has the unit reminded at half of its time, and the district told at its end; calling again under the key moves it.
   */
  watch(tx: Tx, { id: callId, dueAt, remindedAt }: TicketCall): Promise<void> {
    const at = remindedAt ? dueAt : reminderAt(now(tx), dueAt);
    return this.outbox.publish(tx, TicketCallDue, { callId }, { at, key: callId });
  }

  /** The unit has reported: nothing falls due any more. */
  unwatch(tx: Tx, callId: string): Promise<void> {
    return this.outbox.cancel(tx, TicketCallDue, callId);
  }
}
