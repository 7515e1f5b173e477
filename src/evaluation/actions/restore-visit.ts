import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { shareSchedule } from '../data/schedule-lock.js';
import { noteAct } from '../data/visit-acts.js';
import { VisitDays } from '../data/visit-days.js';
import { Visits } from '../data/visits.js';
import type { Visit } from '../data/visit.entity.js';
import { refuse } from '../domain/refusals.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';

/** Takes back that a visit was left out before it opened; it opens on its day, or at once where that is past. */
@Injectable()
export class RestoreVisit {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
    private readonly days: VisitDays,
  ) {}

  /** 404 for a visit of others; 409: not left out, opened before, or no longer in the contract's days. */
  run(actor: Actor, visitId: string, reason: string): Promise<Visit> {
    return this.database.transaction(async (tx) => {
      await shareSchedule(tx);
      const visit = await this.visits.lock(tx, actor, visitId);
      next(visitLifecycle, 'restore', visit.state);
      RuleBroken.conflictUnlessEmpty([
        ...(visit.state === 'dropped' ? [refuse.visitOutOfPlan()] : []),
        ...(visit.openedAt === null ? [] : [refuse.visitWasOpened()]),
      ]);
      await noteAct(tx, visitId, 'restore', actor, { reason });
      await advance(tx, visit, visitLifecycle, 'restore', actor);
      await save(tx, Object.assign(visit, { skipReason: null }));
      await this.days.restore(tx, visit);
      return visit;
    });
  }
}
