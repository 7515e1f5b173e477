import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, now, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { EvidenceFiles } from '../data/evidence-files.js';
import { lockOwnCall } from '../data/lock-call.js';
import { TicketDesk } from '../data/ticket-desk.js';
import { ticketCallLifecycle } from '../domain/ticket.lifecycle.js';

/** What a called unit does: it reports (报到), then answers. */
@Injectable()
export class AnswerCall {
  constructor(
    private readonly database: Database,
    private readonly desk: TicketDesk,
    private readonly files: EvidenceFiles,
  ) {}

  /** NotFound (404) when the ticket does not call the caller's unit; IllegalStep (409) when it reported before. */
  async report(actor: Actor, ticketId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const call = await lockOwnCall(tx, ticketId, actor.unitId);
      next(ticketCallLifecycle, 'report', call.state);
      await save(tx, Object.assign(call, { reportedAt: now(tx) }));
      await advance(tx, call, ticketCallLifecycle, 'report', actor);
      await this.desk.unwatch(tx, call.id);
    });
  }

  /** RuleBroken (422) for a file that is not the unit's; IllegalStep (409) before the report. */
  async answer(actor: Actor, ticketId: string, answer: string, fileIds: readonly string[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const call = await lockOwnCall(tx, ticketId, actor.unitId);
      next(ticketCallLifecycle, 'answer', call.state);
      await this.files.demandOwn(actor, fileIds, '/fileIds');
      const answerFileIds = [...new Set(fileIds)];
      await save(tx, Object.assign(call, { answer, answerFileIds, answeredAt: now(tx) }));
      await advance(tx, call, ticketCallLifecycle, 'answer', actor);
    });
  }
}
