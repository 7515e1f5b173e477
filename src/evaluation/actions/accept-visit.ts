import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, now, save } from '../../platform/index.js';
import { demandOwn } from '../data/own-visit.js';
import { Visits } from '../data/visits.js';
import type { Visit } from '../data/visit.entity.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';

/** The assigned evaluator says that he will make the visit: it is not given to somebody else for silence. */
@Injectable()
export class AcceptVisit {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
  ) {}

  /** Said twice it is once. 404 for a visit of others, 403 for another evaluator of the body, 409 when not under way. */
  run(actor: Actor, visitId: string): Promise<Visit> {
    return this.database.transaction(async (tx) => {
      const visit = await this.visits.lock(tx, actor, visitId);
      demandOwn(actor, visit, 'accept');
      if (visit.acceptedAt) return visit;
      await save(tx, Object.assign(visit, { acceptedAt: now(tx) }));
      await advance(tx, visit, visitLifecycle, 'accept', actor);
      return visit;
    });
  }
}
