import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, isOverseer, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { RuleSet } from './rule-set.entity.js';

/** Reads of rule sets: what is approved is public, drafts and refused ones are for the overseers. */
@Injectable()
export class RuleSets {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(actor: Actor | undefined, request: PageRequest): Promise<Page<RuleSet>> {
    return keysetPage(this.visibleTo(actor), request);
  }

  /** One. NotFound (404). */
  async one(actor: Actor | undefined, id: string): Promise<RuleSet> {
    const found = await this.visibleTo(actor).andWhere('ruleSet.id = :id', { id }).getOne();
    if (!found) throw new NotFound('rule_set');
    return found;
  }

  private visibleTo(actor: Actor | undefined): SelectQueryBuilder<RuleSet> {
    const query = this.database.reader.createQueryBuilder(RuleSet, 'ruleSet');
    return query.where(actor && isOverseer(actor) ? 'TRUE' : `ruleSet.state = 'approved'`);
  }
}
