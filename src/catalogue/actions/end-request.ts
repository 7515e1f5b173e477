import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, advance, lock, now, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { ServiceRequest } from '../data/service-request.entity.js';
import { TicketRequests } from '../data/ticket-requests.js';
import { serviceRequestLifecycle } from '../domain/service-request.lifecycle.js';
import { ServiceRequestDue } from '../events.js';
import { demandHandler } from '../intake-policies.js';

/** How a request ends, and what the person who asked is told: it can't end without. */
export type RequestEnd =
  | { readonly action: 'finish' | 'decline'; readonly answer: string }
  | {
      readonly action: 'pass-on';
      readonly answer: string;
      readonly addresseeIds: readonly string[];
      readonly title: string;
      readonly text: string;
    };

/** Ends a request: done, declined with the reason, or passed on to departments by a ticket. */
@Injectable()
export class EndRequest {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly tickets: TicketRequests,
  ) {}

  /** IllegalStep (409) for a wrong moment; RuleBroken (422) when a unit can't be called. */
  async run(actor: Actor, requestId: string, end: RequestEnd): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lock(tx, ServiceRequest, requestId);
      demandHandler(actor, row);
      next(serviceRequestLifecycle, end.action, row.state);
      await save(tx, Object.assign(row, { answer: end.answer, endedAt: now(tx) }));
      await advance(tx, row, serviceRequestLifecycle, end.action, actor);
      await this.outbox.cancel(tx, ServiceRequestDue, row.id);
      if (end.action !== 'pass-on') return;
      const { addresseeIds, title, text } = end;
      const ticket = { source: 'service-request', sourceId: row.id, title, text, addresseeIds } as const;
      await this.tickets.open(tx, actor, { ...ticket, communityId: row.communityId });
    });
  }
}
