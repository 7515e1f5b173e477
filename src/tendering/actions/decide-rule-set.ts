import { Injectable } from '@nestjs/common';
import { type Actor, Database, advance, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { RuleSet } from '../data/rule-set.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { ruleSetLifecycle } from '../domain/rule-set.lifecycle.js';

/** Decides on a rule set that somebody else entered. */
@Injectable()
export class DecideRuleSet {
  constructor(private readonly database: Database) {}

  /** Forbidden to who entered it. RuleBroken (422): a no without reason, a first day that is past by now. */
  run(
    actor: Actor,
    id: string,
    { approved, reason }: { approved: boolean; reason: string | null },
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const set = await lock(tx, RuleSet, id);
      if (set.enteredBy === actor.accountId) throw new Forbidden([refuseAct.ruleSetOwn()]);
      const today = dayOf(now(tx));
      RuleBroken.unlessEmpty([
        ...(approved || reason ? [] : [refuseAct.approvalReasonMissing({ pointer: '/reason' })]),
        ...(approved && set.validFrom < today
          ? [refuseAct.ruleSetPast({ pointer: '/approved', params: { today } })]
          : []),
      ]);
      if (set.state === 'drafted')
        await save(
          tx,
          Object.assign(set, { decidedOn: today, decidedBy: actor.accountId, decisionReason: reason }),
        );
      await advance(tx, set, ruleSetLifecycle, approved ? 'approve' : 'refuse', actor);
    });
  }
}
