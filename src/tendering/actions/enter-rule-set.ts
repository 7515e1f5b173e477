import { Injectable } from '@nestjs/common';
import { type Actor, Database, constraintMeans, create, now } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { RuleSet } from '../data/rule-set.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import type { Thresholds } from '../domain/method-rules.js';
import { ruleSetLifecycle } from '../domain/rule-set.lifecycle.js';
import { type RuleLevel, type RuleSetFacts, ruleSetViolations } from '../domain/rule-sets.js';

constraintMeans('rule_set_once', refuseAct.ruleSetKnown);

/** A region's rules from a day on. */
export interface RuleSetInput {
  readonly region: string;
  readonly level: RuleLevel;
  readonly validFrom: Day;
  readonly source: string;
  readonly thresholds: Thresholds | null;
  readonly methods: RuleSetFacts['methods'];
}

/** Enters what a region changes in the table of methods; in force once another account has approved it. */
@Injectable()
export class EnterRuleSet {
  constructor(private readonly database: Database) {}

  /** The rule set's id. RuleBroken: 422 for what goes below the law or begins in the past, 409 for a second of that day. */
  run(actor: Actor, input: RuleSetInput): Promise<string> {
    const { region, level, validFrom, source, thresholds, methods } = input;
    return this.database.transaction(async (tx) => {
      const today = dayOf(now(tx));
      RuleBroken.unlessEmpty([
        ...(validFrom < today ? [refuseAct.ruleSetPast({ pointer: '/validFrom', params: { today } })] : []),
        ...ruleSetViolations(methods),
      ]);
      const row = { region, level, validFrom, source, thresholds, methods: { ...methods } };
      const open = {
        state: ruleSetLifecycle.initial,
        decidedOn: null,
        decidedBy: null,
        decisionReason: null,
      };
      return (await create(tx, RuleSet, { ...row, ...open, enteredBy: actor.accountId })).id;
    });
  }
}
