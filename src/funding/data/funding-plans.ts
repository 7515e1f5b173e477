import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { fundScope } from '../policies.js';
import { FundingPlan, FundingPlanShare, FundingPlanSupport } from './funding-plan.entity.js';

/** A plan with its parts. */
export interface PlanDetails {
  readonly plan: FundingPlan;
  readonly shares: readonly FundingPlanShare[];
  readonly support: readonly FundingPlanSupport[];
}

/** Reads of funding plans, for their unit and for supervisors. */
@Injectable()
export class FundingPlans {
  constructor(private readonly database: Database) {}

  /** A page of the plans that the caller may see, newest first. */
  async page(actor: Actor, request: PageRequest): Promise<Page<PlanDetails>> {
    const { items, next } = await keysetPage(this.scoped(actor), request);
    return { items: await this.withDetails(items), next };
  }

  /** One plan; NotFound when it is another unit's. */
  async one(actor: Actor, id: string): Promise<PlanDetails> {
    const plan = await this.scoped(actor).andWhere('plan.id = :id', { id }).getOne();
    const [details] = plan ? await this.withDetails([plan]) : [];
    if (!details) throw new NotFound('funding_plan');
    return details;
  }

  private scoped(actor: Actor): SelectQueryBuilder<FundingPlan> {
    const query = this.database.reader.createQueryBuilder(FundingPlan, 'plan');
    const scope = fundScope(actor);
    return scope === 'all' ? query : query.where('plan.unitId = :unitId', scope);
  }

  private async withDetails(plans: readonly FundingPlan[]): Promise<PlanDetails[]> {
    const { reader } = this.database;
    const which = { where: { planId: In(plans.map(({ id }) => id)) }, order: { position: 'ASC' } } as const;
    const shares = await reader.find(FundingPlanShare, which);
    const support = await reader.find(FundingPlanSupport, which);
    return plans.map((plan) => ({
      plan,
      shares: shares.filter(({ planId }) => planId === plan.id),
      support: support.filter(({ planId }) => planId === plan.id),
    }));
  }
}
