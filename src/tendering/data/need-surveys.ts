import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { flagScope } from '../policies.js';
import { NeedSurvey } from './need-survey.entity.js';

/** Reads of surveys of needs: the buyer's own, overseers all. */
@Injectable()
export class NeedSurveys {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(actor: Actor, request: PageRequest, itemId?: string): Promise<Page<NeedSurvey>> {
    const query = this.scoped(actor);
    if (itemId) query.andWhere('survey.itemIds @> :items', { items: [itemId] });
    return keysetPage(query, request);
  }

  /** One. NotFound (404). */
  async one(actor: Actor, id: string): Promise<NeedSurvey> {
    const found = await this.scoped(actor).andWhere('survey.id = :id', { id }).getOne();
    if (!found) throw new NotFound('need_survey');
    return found;
  }

  private scoped(actor: Actor): SelectQueryBuilder<NeedSurvey> {
    const query = this.database.reader.createQueryBuilder(NeedSurvey, 'survey');
    const scope = flagScope(actor);
    return scope === 'all' ? query.where('TRUE') : query.where('survey.buyerId = :unitId', scope);
  }
}
