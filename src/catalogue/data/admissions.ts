import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { admissionScope } from '../policies.js';
import { Admission } from './admission.entity.js';

/** Reads of admissions, for the two sides and for supervisors. */
@Injectable()
export class Admissions {
  constructor(private readonly database: Database) {}

  /** A page of the decisions that the caller may see, on one item when asked. */
  page(actor: Actor, request: PageRequest, itemId?: string): Promise<Page<Admission>> {
    const query = this.scoped(actor);
    if (itemId) query.andWhere('admission.itemId = :itemId', { itemId });
    return keysetPage(query, request);
  }

  /** One decision; NotFound when it is not the caller's to know. */
  async one(actor: Actor, id: string): Promise<Admission> {
    const admission = await this.scoped(actor).andWhere('admission.id = :id', { id }).getOne();
    if (!admission) throw new NotFound('admission');
    return admission;
  }

  private scoped(actor: Actor): SelectQueryBuilder<Admission> {
    const query = this.database.reader.createQueryBuilder(Admission, 'admission');
    const scope = admissionScope(actor);
    if (scope === 'all') return query;
    return query.where('(admission.streetId = :unitId OR admission.communityId = :unitId)', scope);
  }
}
