import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../platform/index.js';
import { demandOwn } from '../data/own-visit.js';
import { VisitStaffing } from '../data/visit-staffing.js';
import { Visits } from '../data/visits.js';
import type { Visit } from '../data/visit.entity.js';

/** The assigned evaluator can't make the visit: somebody else is drawn at once, and the sample stays as it is. */
@Injectable()
export class DeclineVisit {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
    private readonly staffing: VisitStaffing,
  ) {}

  /** 404 for a visit of others, 403 for another evaluator of the body, 409 when it is not under way. */
  run(actor: Actor, visitId: string, reason: string): Promise<Visit> {
    return this.database.transaction(async (tx) => {
      const visit = await this.visits.lock(tx, actor, visitId);
      demandOwn(actor, visit, 'decline');
      await this.staffing.replace(tx, visit, { action: 'decline', doer: actor, reason });
      return visit;
    });
  }
}
