import { Injectable } from '@nestjs/common';
import { type Actor, Database, Settings, advance, now } from '../../platform/index.js';
import { type Day, addDays, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { shareSchedule } from '../data/schedule-lock.js';
import { noteAct } from '../data/visit-acts.js';
import { VisitDays } from '../data/visit-days.js';
import { Visits } from '../data/visits.js';
import type { Visit } from '../data/visit.entity.js';
import { dayViolations } from '../domain/day-rules.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';

/** Puts off a visit that has not opened: its matching day stays on record, its times move. */
@Injectable()
export class PostponeVisit {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
    private readonly days: VisitDays,
    private readonly settings: Settings,
  ) {}

  /**
   * 404 for a visit of others, 409 once it has opened, 422 for a day that is not later or lies more than the set days after
   * the matching day: what is put off again and again would never be made.
   */
  run(actor: Actor, visitId: string, on: Day, reason: string): Promise<Visit> {
    return this.database.transaction(async (tx) => {
      await shareSchedule(tx);
      const visit = await this.visits.lock(tx, actor, visitId);
      next(visitLifecycle, 'postpone', visit.state);
      const until = addDays(visit.nominalOn, this.settings.visitPostponeDays);
      const limits = { today: dayOf(now(tx)), until, due: visit.dueOn };
      RuleBroken.unlessEmpty(dayViolations(on, limits));
      await noteAct(tx, visitId, 'postpone', actor, { reason });
      await advance(tx, visit, visitLifecycle, 'postpone', actor);
      await this.days.place(tx, Object.assign(visit, { movedTo: on }));
      return visit;
    });
  }
}
