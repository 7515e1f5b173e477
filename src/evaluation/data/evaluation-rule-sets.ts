import { Injectable } from '@nestjs/common';
import { type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, isOverseer, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { EvaluationRuleSet } from './evaluation-rule-set.entity.js';

/**
 * The rules for a contract signed on a day; null for the program's own. Sets begin after the day of their approval, so
 * that the answer for a day that has come never changes: what is signed is frozen.
 */
export async function ruleSetOn(reader: EntityManager, on: Day): Promise<EvaluationRuleSet | null> {
  return reader
    .createQueryBuilder(EvaluationRuleSet, 'ruleSet')
    .where(`ruleSet.state = 'approved' AND ruleSet.validFrom <= :on`, { on })
    .orderBy('ruleSet.validFrom', 'DESC')
    .limit(1)
    .getOne();
}

/** Reads of rules: what is approved is public, drafts and refused ones are for the overseers. */
@Injectable()
export class EvaluationRuleSets {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(actor: Actor | undefined, request: PageRequest): Promise<Page<EvaluationRuleSet>> {
    return keysetPage(this.visibleTo(actor), request);
  }

  /** One. NotFound (404). */
  async one(actor: Actor | undefined, id: string): Promise<EvaluationRuleSet> {
    const found = await this.visibleTo(actor).andWhere('ruleSet.id = :id', { id }).getOne();
    if (!found) throw new NotFound('evaluation_rule_set');
    return found;
  }

  /** Those for a contract signed on a day; null for the program's own. */
  on(day: Day): Promise<EvaluationRuleSet | null> {
    return ruleSetOn(this.database.reader, day);
  }

  private visibleTo(actor: Actor | undefined): SelectQueryBuilder<EvaluationRuleSet> {
    const query = this.database.reader.createQueryBuilder(EvaluationRuleSet, 'ruleSet');
    return query.where(actor && isOverseer(actor) ? 'TRUE' : `ruleSet.state = 'approved'`);
  }
}
