import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, Settings, pageRequest } from '../../platform/index.js';
import { DecideBudget } from '../actions/decide-budget.js';
import { DraftBudget } from '../actions/draft-budget.js';
import { Budgets } from '../data/budgets.js';
import { BudgetQueryDto, ChangeBudgetDto, DraftBudgetDto, linesOf } from './budget.dto.js';
import { BudgetListView, BudgetView } from './budget.view.js';

/** Yearly budgets for public services: no budget, no project (102号令 art. 15). */
@ApiTags('funding')
@Controller('api/v1/budgets')
export class BudgetsController {
  constructor(
    private readonly budgets: Budgets,
    private readonly drafting: DraftBudget,
    private readonly deciding: DecideBudget,
    private readonly settings: Settings,
  ) {}

  /** Draft the budget of a year, or a revision of the one that is approved. */
  @Post()
  @Requires('budget.draft')
  @Creates('budgets')
  async create(@CurrentActor() actor: Actor, @Body() body: DraftBudgetDto): Promise<BudgetView> {
    const { fiscalYear, basis, lines } = body;
    return this.get(actor, await this.drafting.run(actor, { fiscalYear, basis, lines: linesOf(lines) }));
  }

  /** Budgets of the caller's unit, newest first; supervisors and auditors see all. */
  @Get()
  @Requires('budget.read')
  async list(@CurrentActor() actor: Actor, @Query() query: BudgetQueryDto): Promise<BudgetListView> {
    const { fiscalYear, state } = query;
    const { items, next } = await this.budgets.page(actor, pageRequest(query), { fiscalYear, state });
    return { items: items.map((each) => this.view(each, actor)), next };
  }

  /** One budget with what was opened out of each of its projects. */
  @Get(':id')
  @Requires('budget.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BudgetView> {
    return this.view(await this.budgets.one(actor, id), actor);
  }

  /** Change a draft; its lines are replaced whole. 409 once it is decided. */
  @Patch(':id')
  @Requires('budget.draft')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { basis, lines }: ChangeBudgetDto,
  ): Promise<BudgetView> {
    await this.drafting.change(actor, id, { basis, lines: lines && linesOf(lines) });
    return this.get(actor, id);
  }

  /** Approve it in place of the one before; whoever drafted it does not. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('budget.approve')
  async approve(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BudgetView> {
    await this.deciding.approve(actor, id);
    return this.get(actor, id);
  }

  /** Put a draft away. */
  @Post(':id/discard')
  @HttpCode(200)
  @Requires('budget.draft')
  async discard(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BudgetView> {
    await this.deciding.discard(actor, id);
    return this.get(actor, id);
  }

  private view(details: Parameters<typeof BudgetView.of>[0], actor: Actor): BudgetView {
    return BudgetView.of(details, actor, this.settings.budgetGrowthPercent);
  }
}
