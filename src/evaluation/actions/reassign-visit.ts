import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden } from '../../shared/refused.js';
import { VisitStaffing } from '../data/visit-staffing.js';
import { Visits } from '../data/visits.js';
import type { Visit } from '../data/visit.entity.js';
import { refuse } from '../domain/refusals.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';

/** A visit is taken from who does not make it: the lead of the body or the district has somebody else drawn. */
@Injectable()
export class ReassignVisit {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
    private readonly staffing: VisitStaffing,
  ) {}

  /** Nobody chooses who comes instead. 404 for a visit of others, 403 for the lead of another body, 409 when not under way. */
  run(actor: Actor, visitId: string, reason: string): Promise<Visit> {
    return this.database.transaction(async (tx) => {
      const visit = await this.visits.lock(tx, actor, visitId);
      next(visitLifecycle, 'reassign', visit.state);
      const isLead = actor.role === 'evaluation-lead';
      if (isLead && visit.evaluatorUnitId !== actor.unitId) throw new Forbidden([refuse.visitNotOfBody()]);
      await this.staffing.replace(tx, visit, { action: 'reassign', doer: actor, reason });
      return visit;
    });
  }
}
