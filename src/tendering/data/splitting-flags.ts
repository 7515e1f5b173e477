import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { flagScope } from '../policies.js';
import { SplittingFlag } from './splitting-flag.entity.js';

/** Reads of splitting flags: the buyer's own, supervisors and auditors all. */
@Injectable()
export class SplittingFlags {
  constructor(private readonly database: Database) {}

  /** A page of the flags that the caller may see. */
  page(actor: Actor, request: PageRequest): Promise<Page<SplittingFlag>> {
    return keysetPage(this.scoped(actor), request);
  }

  /** One flag; NotFound when it is not the caller's to know. */
  async one(actor: Actor, id: string): Promise<SplittingFlag> {
    const flag = await this.scoped(actor).andWhere('flag.id = :id', { id }).getOne();
    if (!flag) throw new NotFound('splitting_flag');
    return flag;
  }

  private scoped(actor: Actor): SelectQueryBuilder<SplittingFlag> {
    const query = this.database.reader.createQueryBuilder(SplittingFlag, 'flag');
    const scope = flagScope(actor);
    return scope === 'all' ? query : query.where('flag.buyerId = :unitId', scope);
  }
}
