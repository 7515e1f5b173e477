import { Injectable } from '@nestjs/common';
import { type Actor, Database, constraintMeans, create, now } from '../../platform/index.js';
import { Categories } from '../../reference/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { EvaluationRuleSet } from '../data/evaluation-rule-set.entity.js';
import type { EvaluationRules } from '../domain/evaluation-rules.js';
import { evaluationRuleSetLifecycle } from '../domain/result.lifecycles.js';
import { refuseResult } from '../domain/result-refusals.js';
import { ruleSetViolations } from '../domain/rule-set-rules.js';
import { templateRuleViolations } from '../domain/template-rules.js';

constraintMeans('evaluation_rule_set_once', refuseResult.rulesKnown);

/** The district enters by what projects are judged and what follows from it, for contracts signed from a day on. */
@Injectable()
export class EnterEvaluationRules {
  constructor(
    private readonly database: Database,
    private readonly categories: Categories,
  ) {}

  /** The set's id. RuleBroken: 422 for what doesn't hold together or doesn't begin later, 409 for a second of that day. */
  run(actor: Actor, validFrom: Day, source: string, rules: EvaluationRules): Promise<string> {
    return this.database.transaction(async (tx) => {
      const today = dayOf(now(tx));
      const categories = (await this.categories.all()).map(({ code }) => code);
      const at = { pointer: '/validFrom', params: { today } };
      RuleBroken.unlessEmpty([
        ...(validFrom > today ? [] : [refuseResult.rulesNotBeforehand(at)]),
        ...ruleSetViolations(rules),
        ...templateRuleViolations(rules.visitTemplates ?? [], categories),
      ]);
      const open = {
        state: evaluationRuleSetLifecycle.initial,
        decidedBy: null,
        decidedOn: null,
        reason: null,
      };
      const row = { validFrom, source, rules, ...open, enteredBy: actor.accountId };
      return (await create(tx, EvaluationRuleSet, row)).id;
    });
  }
}
