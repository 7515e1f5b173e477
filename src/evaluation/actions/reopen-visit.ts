import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, advance, now, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { Evaluation } from '../data/evaluation.entity.js';
import { FieldWork } from '../data/field-work.js';
import { noteAct } from '../data/visit-acts.js';
import { VisitDays } from '../data/visit-days.js';
import { VisitStaffing } from '../data/visit-staffing.js';
import { Visits } from '../data/visits.js';
import type { Visit } from '../data/visit.entity.js';
import { refuse } from '../domain/refusals.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';

/** Opens a visit again that had been opened and was left out, or was concluded on a wrong footing. */
@Injectable()
export class ReopenVisit {
  constructor(
    private readonly database: Database,
    private readonly visits: Visits,
    private readonly field: FieldWork,
    private readonly staffing: VisitStaffing,
    private readonly days: VisitDays,
  ) {}

  /**
   * The sample and what was answered stay; whoever has not answered is asked again, by an evaluator who is drawn anew. The
   * earlier score stays in the history. 404 for a visit of others, 403: a concluded one by anybody but the district; 409:
   * never opened, or an evaluation that binds has counted it.
   */
  run(actor: Actor, visitId: string, reason: string): Promise<Visit> {
    return this.database.transaction(async (tx) => {
      const visit = await this.visits.lock(tx, actor, visitId);
      next(visitLifecycle, 'reopen', visit.state);
      await refuseUnfit(tx, actor, visit);
      await noteAct(tx, visitId, 'reopen', actor, { reason });
      await advance(tx, visit, visitLifecycle, 'reopen', actor);
      const reopened = visit.reopened + 1;
      const fresh = { skipReason: null, result: null, score: null, concludedOn: null };
      await save(tx, Object.assign(visit, { ...fresh, reopened, openedAt: now(tx) }));
      await this.field.askAgain(tx, visit);
      await this.staffing.assign(tx, visit);
      await this.days.watch(tx, visit);
      return visit;
    });
  }
}

async function refuseUnfit(tx: Tx, actor: Actor, { planId, state, openedAt }: Visit): Promise<void> {
  if (state === 'concluded' && actor.role !== 'district-supervisor') {
    throw new Forbidden([refuse.reopenNotYours()]);
  }
  const evaluation = await tx.findOneBy(Evaluation, { planId });
  RuleBroken.conflictUnlessEmpty([
    ...(openedAt === null ? [refuse.visitNeverOpened()] : []),
    ...(evaluation?.concludedOn ? [refuse.visitCounted()] : []),
  ]);
}
