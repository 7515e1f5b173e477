import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx, lock, now, save } from '../../platform/index.js';
import { ServiceRequest } from '../data/service-request.entity.js';
import { TicketDesk } from '../data/ticket-desk.js';
import { TicketCall } from '../data/ticket-call.entity.js';
import { escalates } from '../domain/ticket-rules.js';
import {
  ServiceRequestDue,
  ServiceRequestOverdue,
  TicketCallDue,
  TicketEscalated,
  TicketReminded,
} from '../events.js';

/** Tells when the time of a request or of a called unit has run out: once, however often the message comes. */
@Injectable()
export class WatchIntake {
  constructor(
    private readonly outbox: Outbox,
    private readonly desk: TicketDesk,
  ) {}

  @Handles(ServiceRequestDue, 'catalogue.mark-overdue-requests')
  async markOverdue(tx: Tx, { requestId }: { requestId: string }): Promise<void> {
    const row = await lock(tx, ServiceRequest, requestId);
    if (row.endedAt !== null || row.overdueAt !== null || now(tx) < row.dueAt) return;
    await save(tx, Object.assign(row, { overdueAt: now(tx) }));
    await this.outbox.publish(tx, ServiceRequestOverdue, { requestId });
  }

  @Handles(TicketCallDue, 'catalogue.escalate-silent-units')
  async escalate(tx: Tx, { callId }: { callId: string }): Promise<void> {
    const call = await lock(tx, TicketCall, callId);
    if (call.state === 'called' && call.remindedAt === null && now(tx) < call.dueAt) {
      return this.remind(tx, call);
    }
    if (!escalates(call, now(tx))) return;
    await save(tx, Object.assign(call, { escalatedAt: now(tx) }));
    await this.outbox.publish(tx, TicketEscalated, { ticketId: call.ticketId, callId });
  }

  private async remind(tx: Tx, call: TicketCall): Promise<void> {
    await save(tx, Object.assign(call, { remindedAt: now(tx) }));
    await this.outbox.publish(tx, TicketReminded, { ticketId: call.ticketId, callId: call.id });
    await this.desk.watch(tx, call);
  }
}
