import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { KeepGoal } from '../actions/keep-goal.js';
import { Goals } from '../data/goals.js';
import { GoalItemDto, GoalQueryDto, SetGoalDto } from './reporting.dto.js';
import { GoalListView, GoalTreeView, GoalView } from './reporting.view.js';

/** Annual goal → item → project, with how far each is. */
@ApiTags('reporting')
@Controller('api/v1/goals')
export class GoalsController {
  constructor(
    private readonly goals: Goals,
    private readonly keeping: KeepGoal,
  ) {}

  /** Set a goal of the caller's unit. 409 for a title that is there in that year. */
  @Post()
  @Requires('goal.set')
  @Creates('goals')
  async create(
    @CurrentActor() actor: Actor,
    @Body() { year, title, target }: SetGoalDto,
  ): Promise<GoalTreeView> {
    return this.get(actor, await this.keeping.set(actor, { year, title, target }));
  }

  /** Goals of the caller's unit, of those above and below it, newest first. */
  @Get()
  @Requires('goal.read')
  async list(@CurrentActor() actor: Actor, @Query() query: GoalQueryDto): Promise<GoalListView> {
    const { items, next } = await this.goals.page(actor, pageRequest(query), query.year);
    return { items: items.map((each) => GoalView.of(each)), next };
  }

  /** A goal with its items and their projects. */
  @Get(':id')
  @Requires('goal.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<GoalTreeView> {
    return GoalTreeView.with(await this.goals.tree(actor, id));
  }

  /** Let an item of the same year serve the goal; an item serves one. */
  @Post(':id/link')
  @HttpCode(200)
  @Requires('goal.link')
  async link(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { itemId }: GoalItemDto,
  ): Promise<GoalTreeView> {
    await this.keeping.link(actor, id, itemId);
    return this.get(actor, id);
  }

  /** Take an item out of the goal. */
  @Post(':id/unlink')
  @HttpCode(200)
  @Requires('goal.link')
  async unlink(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { itemId }: GoalItemDto,
  ): Promise<GoalTreeView> {
    await this.keeping.unlink(actor, id, itemId);
    return this.get(actor, id);
  }
}
