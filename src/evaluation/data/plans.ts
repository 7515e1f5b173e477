import { Injectable } from '@nestjs/common';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { EvaluationPlan } from './evaluation-plan.entity.js';
import { visiblePlans } from './visible.js';

/** Reads of evaluation plans. */
@Injectable()
export class Plans {
  constructor(private readonly database: Database) {}

  /** A page of the plans that the actor may see, of one contract when asked. */
  page(actor: Actor, request: PageRequest, contractId?: string): Promise<Page<EvaluationPlan>> {
    const query = visiblePlans(this.database.reader.createQueryBuilder(EvaluationPlan, 'plan'), actor);
    if (contractId) query.andWhere('plan.contractId = :contractId', { contractId });
    return keysetPage(query, request);
  }

  /** One plan that the actor may see. NotFound (404) for every other. */
  async find(actor: Actor, id: string): Promise<EvaluationPlan> {
    const query = this.database.reader
      .createQueryBuilder(EvaluationPlan, 'plan')
      .where('plan.id = :id', { id });
    const plan = await visiblePlans(query, actor).getOne();
    if (!plan) throw new NotFound('evaluation_plan');
    return plan;
  }

  /** The plan of a contract that the actor may see. NotFound (404) for every other, and for a contract without one. */
  async ofContract(actor: Actor, contractId: string): Promise<EvaluationPlan> {
    const { items } = await this.page(actor, { limit: 1 }, contractId);
    const [plan] = items;
    if (!plan) throw new NotFound('evaluation_plan');
    return plan;
  }

  /** A plan whoever asks, for actions and handlers. NotFound (404). */
  async byId(id: string, reader = this.database.reader): Promise<EvaluationPlan> {
    const plan = await reader.findOneBy(EvaluationPlan, { id });
    if (!plan) throw new NotFound('evaluation_plan');
    return plan;
  }

  /** Plans by id, those that exist. */
  async byIds(ids: readonly string[]): Promise<Map<string, EvaluationPlan>> {
    if (ids.length === 0) return new Map();
    const found = await this.database.reader
      .createQueryBuilder(EvaluationPlan, 'plan')
      .where('plan.id IN (:...ids)', { ids: [...new Set(ids)] })
      .getMany();
    return new Map(found.map((plan) => [plan.id, plan]));
  }
}
