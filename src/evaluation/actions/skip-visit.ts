import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, save } from '../../platform/index.js';
import { SurveyLinks } from '../../surveys/index.js';
import { dropDrafts } from '../data/drop-drafts.js';
import { noteAct } from '../data/visit-acts.js';
import { VisitTimetable } from '../data/visit-timetable.js';
import { Visits } from '../data/visits.js';
import type { Visit } from '../data/visit.entity.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';

/** A visit that can't be made, such as one without anybody to ask, is left out: with a reason, and visibly. */
@Injectable()
export class SkipVisit {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
    private readonly timetable: VisitTimetable,
    private readonly links: SurveyLinks,
  ) {}

  /**
   * For the buyer, and for the lead of the visit's body. The effectiveness stays incomplete without it. 404 for a
   * visit of others, 409 once it was handed in.
   */
  run(actor: Actor, visitId: string, reason: string): Promise<Visit> {
    return this.database.transaction(async (tx) => {
      const visit = await this.visits.lock(tx, actor, visitId);
      await noteAct(tx, visitId, 'skip', actor, { reason });
      await save(tx, Object.assign(visit, { skipReason: reason }));
      await advance(tx, visit, visitLifecycle, 'skip', actor);
      await this.timetable.cancelDue(tx, visitId);
      await this.timetable.callOff(tx, visitId);
      await this.links.revokeLinks(tx, visitId);
      await dropDrafts(tx, visitId);
      return visit;
    });
  }
}
