import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, fenOf, pageRequest } from '../../platform/index.js';
import { type PlanFacts, ReviewPlan } from '../actions/review-plan.js';
import { ProcurementPlans } from '../data/procurement-plans.js';
import { OfItemQueryDto } from './need-survey.dto.js';
import { ChangePlanDto, ProcurementPlanDto, ReviewPlanDto } from './procurement-plan.dto.js';
import { PlanSummaryView, ProcurementPlanListView, ProcurementPlanView } from './procurement-plan.view.js';

/** Procurement plans with their reviews (采购实施计划, 财库〔2021〕22号). */
@ApiTags('tendering')
@Controller('api/v1/procurement-plans')
export class ProcurementPlansController {
  constructor(
    private readonly plans: ProcurementPlans,
    private readonly reviewing: ReviewPlan,
  ) {}

  /** Draft a plan. */
  @Post()
  @Requires('plan.draft')
  @Creates('procurement-plans')
  async create(@CurrentActor() actor: Actor, @Body() body: ProcurementPlanDto): Promise<ProcurementPlanView> {
    const { title, itemIds, method, budget, contracting, management, plannerId = null } = body;
    const facts = { title, itemIds, method, budgetFen: fenOf(budget), contracting, management, plannerId };
    return this.get(actor, await this.reviewing.draft(actor, facts));
  }

  /** Plans of the caller's street, newest first; overseers see all. */
  @Get()
  @Requires('groundwork.read')
  async list(@CurrentActor() actor: Actor, @Query() query: OfItemQueryDto): Promise<ProcurementPlanListView> {
    const { items, next } = await this.plans.page(actor, pageRequest(query), query.itemId);
    return { items: items.map((row) => PlanSummaryView.of(row)), next };
  }

  /** One plan with its reviews. */
  @Get(':id')
  @Requires('groundwork.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ProcurementPlanView> {
    return ProcurementPlanView.of(await this.plans.one(actor, id), await this.plans.reviews(actor, id));
  }

  /** Change a draft. */
  @Patch(':id')
  @Requires('plan.draft')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { budget, ...rest }: ChangePlanDto,
  ): Promise<ProcurementPlanView> {
    const given = Object.entries<unknown>({ ...rest, budgetFen: budget && fenOf(budget) });
    const facts: Partial<PlanFacts> = Object.fromEntries(given.filter(([, value]) => value !== undefined));
    await this.reviewing.change(actor, id, facts);
    return this.get(actor, id);
  }

  /** Discard a draft that was never submitted. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('plan.draft')
  async discard(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.reviewing.discard(actor, id);
  }

  /** Put it to review. */
  @Post(':id/submit')
  @HttpCode(200)
  @Requires('plan.draft')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ProcurementPlanView> {
    await this.reviewing.submit(actor, id);
    return this.get(actor, id);
  }

  /** Review it, as somebody else than its drafter: approved once all that is asked for passed, sent back at a no. */
  @Post(':id/reviews')
  @HttpCode(200)
  @Requires('plan.review')
  async review(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kind, points, opinion }: ReviewPlanDto,
  ): Promise<ProcurementPlanView> {
    const decided = points.map(({ code, conforms, note = null }) => ({ code, conforms, note }));
    await this.reviewing.review(actor, id, { kind, points: decided, opinion });
    return this.get(actor, id);
  }
}
