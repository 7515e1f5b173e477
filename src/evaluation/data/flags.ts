import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { TicketRequested, ticketStates } from '../../catalogue/index.js';
import { Database, Outbox, type Tx, now, touch } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { FLAG_TEXTS, flagDue } from '../domain/flag-tickets.js';
import type { RedFlag } from '../domain/red-flags.js';
import { Plans } from './plans.js';
import { VisitFlag } from './visit-flag.entity.js';
import type { Visit } from './visit.entity.js';

/** A red flag with what became of its ticket. */
export interface FollowedFlag {
  readonly flag: VisitFlag;
  readonly ticketState: string | null;
}

/** Red flags of visits, and the tickets that they open. */
@Injectable()
export class Flags {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
  ) {}

  /** Opens one ticket for each kind, whoever and however many said so: the street reports within one working day. */
  async raise(tx: Tx, visit: Pick<Visit, 'id' | 'planId'>, kinds: readonly RedFlag[]): Promise<void> {
    if (kinds.length === 0) return;
    const plan = await this.plans.byId(visit.planId, tx);
    const dueAt = flagDue(now(tx), await this.calendars.current());
    for (const kind of kinds) {
      // Two at once raise one: the second waits here, and goes away empty.
      const [flag]: { id: string }[] = await tx.query(
        `INSERT INTO visit_flag (id, version, created_at, visit_id, kind, due_at) VALUES ($1, 1, $2, $3, $4, $5)
         ON CONFLICT (visit_id, kind) DO NOTHING RETURNING id`,
        [uuid(), now(tx), visit.id, kind, dueAt],
      );
      if (!flag) continue;
      touch(tx, 'visit_flag', flag.id, 'create');
      await this.outbox.publish(tx, TicketRequested, {
        ...{ source: 'survey-red-flag', sourceId: flag.id, communityId: plan.communityId },
        ...{ streetId: plan.buyerId, addresseeIds: [plan.buyerId], ...FLAG_TEXTS[kind](plan.title) },
        responseMinutes: Math.ceil((dueAt.getTime() - now(tx).getTime()) / 60_000),
      });
    }
  }

  /** The flags of a visit in the order in which they were raised. */
  async ofVisit(visitId: string, reader = this.database.reader): Promise<FollowedFlag[]> {
    const flags = await reader.find(VisitFlag, { where: { visitId }, order: { id: 'ASC' } });
    const states = await ticketStates(
      reader,
      flags.map(({ id }) => id),
    );
    return flags.map((flag) => ({ flag, ticketState: states.get(flag.id) ?? null }));
  }
}
