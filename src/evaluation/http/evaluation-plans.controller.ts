import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { Plans } from '../data/plans.js';
import { Visits } from '../data/visits.js';
import { EvaluationPlanListView, EvaluationPlanView } from './evaluation-plan.view.js';
import { OfContractQueryDto } from './evaluation.dto.js';

/** Evaluation plans with their visits and the project's effectiveness. */
@ApiTags('evaluation')
@Controller('api/v1/evaluation-plans')
export class EvaluationPlansController {
  constructor(
    private readonly plans: Plans,
    private readonly visits: Visits,
  ) {}

  /** The caller's plans, newest first. */
  @Get()
  @Requires('evaluation.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: OfContractQueryDto,
  ): Promise<EvaluationPlanListView> {
    const { items, next } = await this.plans.page(actor, pageRequest(query), query.contractId);
    const visits = await this.visits.ofPlans(items.map(({ id }) => id));
    return { items: items.map((plan) => EvaluationPlanView.of(plan, visits.get(plan.id) ?? [])), next };
  }

  /** One plan. */
  @Get(':id')
  @Requires('evaluation.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EvaluationPlanView> {
    const plan = await this.plans.find(actor, id);
    return EvaluationPlanView.of(plan, (await this.visits.ofPlans([id])).get(id) ?? []);
  }
}
