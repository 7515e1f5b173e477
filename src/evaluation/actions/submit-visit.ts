import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, SYSTEM, advance, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Forbidden } from '../../shared/refused.js';
import { VisitClosing } from '../data/visit-closing.js';
import { VisitTimetable } from '../data/visit-timetable.js';
import { Visits } from '../data/visits.js';
import type { Visit } from '../data/visit.entity.js';
import { refuse } from '../domain/refusals.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';
import { VisitConcluded } from '../events.js';
import { mayConductVisit } from '../policies.js';

/** The assigned evaluator hands in the visit; its score is computed from the answers and from nothing else. */
@Injectable()
export class SubmitVisit {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
    private readonly closing: VisitClosing,
    private readonly timetable: VisitTimetable,
    private readonly outbox: Outbox,
  ) {}

  /**
   * 404 for a visit of others, 403 for another evaluator of the same body, 409 when it is not under way, 422 while
   * nobody has answered. The result is concluded at once: nobody reviews visits yet.
   */
  run(actor: Actor, visitId: string): Promise<Visit> {
    return this.database.transaction(async (tx) => {
      const visit = await this.visits.lock(tx, actor, visitId);
      if (!mayConductVisit(actor, visit)) throw new Forbidden([refuse.visitNotYours()]);
      const result = await this.closing.close(tx, visitId);
      await save(tx, Object.assign(visit, { result, score: result.score, concludedOn: dayOf(now(tx)) }));
      await advance(tx, visit, visitLifecycle, 'submit', actor);
      await advance(tx, visit, visitLifecycle, 'conclude', SYSTEM);
      await this.timetable.callOff(tx, visitId);
      const { contractId, score } = visit;
      const { lowConfidence } = result;
      await this.outbox.publish(tx, VisitConcluded, { visitId, contractId, score, lowConfidence });
      return visit;
    });
  }
}
