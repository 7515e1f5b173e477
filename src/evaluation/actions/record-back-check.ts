import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, lock, save } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { BackCheck } from '../data/back-check.entity.js';
import { Independence } from '../data/independence.js';
import { Visit } from '../data/visit.entity.js';
import { backCheckLifecycle, comparisonViolations } from '../domain/back-check.js';
import { refuseCheck } from '../domain/check-refusals.js';

/** What asking again found; whose answers they were is not kept. */
export interface Comparison {
  readonly compared: number;
  readonly disagreed: number;
  readonly findings: string;
}

/** Another evaluator asks again and says how many answers disagree. */
@Injectable()
export class RecordBackCheck {
  constructor(
    private readonly database: Database,
    private readonly independence: Independence,
  ) {}

  /** 403 for who made the visit and for people of the parties, 409 once it is recorded, 422 for figures that can't be. */
  run(actor: Actor, id: string, comparison: Comparison): Promise<void> {
    return this.database.transaction(async (tx) => {
      const check = await lock(tx, BackCheck, id);
      if (check.evaluatorId === actor.accountId) throw new Forbidden([refuseCheck.checksOwnWork()]);
      const { planId } = await tx.findOneByOrFail(Visit, { id: check.visitId });
      await this.independence.demandForJudging(tx, actor, planId);
      next(backCheckLifecycle, 'record', check.state);
      RuleBroken.unlessEmpty(comparisonViolations(comparison.compared, comparison.disagreed));
      await save(tx, Object.assign(check, comparison, { checkedBy: actor.accountId }));
      await advance(tx, check, backCheckLifecycle, 'record', actor);
    });
  }
}
