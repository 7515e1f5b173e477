import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { DraftPlan } from '../actions/draft-plan.js';
import { FundingPlans } from '../data/funding-plans.js';
import { DraftFundingPlanDto } from './funding-plan.dto.js';
import { FundingPlanListView, FundingPlanView } from './funding-plan.view.js';

/** Funding plans: who pays which part of a purchase, and what is given in kind. */
@ApiTags('funding')
@Controller('api/v1/funding-plans')
export class FundingPlansController {
  constructor(
    private readonly plans: FundingPlans,
    private readonly draftPlan: DraftPlan,
  ) {}

  /** Write down a plan over funds of the caller's unit. */
  @Post()
  @Requires('fund.open')
  @Creates('funding-plans')
  async create(@CurrentActor() actor: Actor, @Body() body: DraftFundingPlanDto): Promise<FundingPlanView> {
    const { name, fiscalYear, shares, support = [] } = body;
    return this.get(actor, await this.draftPlan.run(actor, { name, fiscalYear, shares, support }));
  }

  /** Plans of the caller's unit, newest first; supervisors and auditors see all. */
  @Get()
  @Requires('fund.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<FundingPlanListView> {
    const { items, next } = await this.plans.page(actor, pageRequest(query));
    return { items: items.map((details) => FundingPlanView.of(details)), next };
  }

  /** One plan. */
  @Get(':id')
  @Requires('fund.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FundingPlanView> {
    return FundingPlanView.of(await this.plans.one(actor, id));
  }
}
