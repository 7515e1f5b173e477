import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../platform/index.js';
import { TicketRequests } from '../data/ticket-requests.js';
import type { TicketRequest } from '../domain/ticket-rules.js';

/** A street office whistles (吹哨), or a community asks it to. */
@Injectable()
export class OpenTicket {
  constructor(
    private readonly database: Database,
    private readonly requests: TicketRequests,
  ) {}

  /** The new ticket's id. RuleBroken: a unit that this street can't call (422), a ticket from this source before (409). */
  async run(actor: Actor, request: Omit<TicketRequest, 'streetId'>): Promise<string> {
    return this.database.transaction(async (tx) => (await this.requests.open(tx, actor, request)).id);
  }
}
