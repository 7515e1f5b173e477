import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { flagScope } from '../policies.js';
import { PlanReview } from './plan-review.entity.js';
import { ProcurementPlan } from './procurement-plan.entity.js';

/** Reads of procurement plans and their reviews: the buyer's own, overseers all. */
@Injectable()
export class ProcurementPlans {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(actor: Actor, request: PageRequest, itemId?: string): Promise<Page<ProcurementPlan>> {
    const query = this.scoped(actor);
    if (itemId) query.andWhere('plan.itemIds @> :items', { items: [itemId] });
    return keysetPage(query, request);
  }

  /** One. NotFound (404). */
  async one(actor: Actor, id: string): Promise<ProcurementPlan> {
    const found = await this.scoped(actor).andWhere('plan.id = :id', { id }).getOne();
    if (!found) throw new NotFound('procurement_plan');
    return found;
  }

  /** The reviews of a plan, in the order in which they came. */
  async reviews(actor: Actor, id: string): Promise<PlanReview[]> {
    await this.one(actor, id);
    return this.database.reader.find(PlanReview, { where: { planId: id }, order: { id: 'ASC' } });
  }

  private scoped(actor: Actor): SelectQueryBuilder<ProcurementPlan> {
    const query = this.database.reader.createQueryBuilder(ProcurementPlan, 'plan');
    const scope = flagScope(actor);
    return scope === 'all' ? query.where('TRUE') : query.where('plan.buyerId = :unitId', scope);
  }
}
