import { Injectable } from '@nestjs/common';
import { Handles, SYSTEM, type Tx } from '../../platform/index.js';
import { TicketDesk } from '../data/ticket-desk.js';
import { Ticket } from '../data/ticket.entity.js';
import type { TicketRequest } from '../domain/ticket-rules.js';
import { TicketRequested } from '../events.js';

/** Calls the units for which another context asks: a survey's red flag, what a resident reported. */
@Injectable()
export class OpenRequestedTickets {
  constructor(private readonly desk: TicketDesk) {}

  /** What has a ticket already gets no second one. */
  @Handles(TicketRequested, 'catalogue.open-requested-tickets')
  async open(tx: Tx, request: TicketRequest): Promise<void> {
    const { source, sourceId } = request;
    if (sourceId !== null && (await tx.existsBy(Ticket, { source, sourceId }))) return;
    await this.desk.whistle(tx, await this.desk.open(tx, request, null), SYSTEM);
  }
}
