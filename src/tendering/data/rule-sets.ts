import { Injectable } from '@nestjs/common';
import { Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { RuleSet } from './rule-set.entity.js';

/** Reads of rule sets: public. */
@Injectable()
export class RuleSets {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(request: PageRequest): Promise<Page<RuleSet>> {
    return keysetPage(this.database.reader.createQueryBuilder(RuleSet, 'ruleSet'), request);
  }

  /** One. NotFound (404). */
  async one(id: string): Promise<RuleSet> {
    const found = await this.database.reader.findOneBy(RuleSet, { id });
    if (!found) throw new NotFound('rule_set');
    return found;
  }
}
