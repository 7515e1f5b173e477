import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { EvaluationRuleSet } from '../data/evaluation-rule-set.entity.js';
import { evaluationRuleSetLifecycle } from '../domain/result.lifecycles.js';
import { refuseResult } from '../domain/result-refusals.js';

/** Decides on rules that somebody else entered; approved ones are public at once, and begin on their day. */
@Injectable()
export class DecideEvaluationRules {
  constructor(private readonly database: Database) {}

  /** Forbidden to who entered them. RuleBroken (422): a no without reason, a first day that is no longer ahead. */
  run(actor: Actor, id: string, approved: boolean, reason: string | null): Promise<void> {
    return this.database.transaction(async (tx) => {
      const set = await lock(tx, EvaluationRuleSet, id);
      if (set.enteredBy === actor.accountId) throw new Forbidden([refuseResult.rulesOwn()]);
      const action = approved ? 'approve' : 'refuse';
      next(evaluationRuleSetLifecycle, action, set.state);
      const today = dayOf(now(tx));
      const late = approved && set.validFrom <= today;
      RuleBroken.unlessEmpty([
        ...(approved || reason ? [] : [refuseResult.refusalWithoutReason({ pointer: '/reason' })]),
        ...(late ? [refuseResult.rulesNotBeforehand({ pointer: '/approved', params: { today } })] : []),
      ]);
      await save(tx, Object.assign(set, { decidedBy: actor.accountId, decidedOn: today, reason }));
      await advance(tx, set, evaluationRuleSetLifecycle, action, actor);
    });
  }
}
