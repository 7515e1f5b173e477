import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { KeepExpert } from '../actions/keep-expert.js';
import { ExpertPool } from '../data/expert-pool.js';
import type { ExpertAction } from '../domain/expert.lifecycle.js';
import { ApplyAsExpertDto, ChangeExpertDto, DecideExpertDto, ExpertQueryDto } from './expert.dto.js';
import { ExpertDetailsView, ExpertListView, ExpertView } from './expert.view.js';

/** The pool of panel experts. Who sits on a panel is told with its result only. */
@ApiTags('registry')
@Controller('api/v1/experts')
export class ExpertsController {
  constructor(
    private readonly pool: ExpertPool,
    private readonly keeping: KeepExpert,
  ) {}

  /** Apply for the pool: for oneself, or as the district for an account with that role. */
  @Post()
  @Requires('expert.apply')
  @Creates('experts')
  async apply(
    @CurrentActor() actor: Actor,
    @Body() { accountId, title = null, fields, areas }: ApplyAsExpertDto,
  ): Promise<ExpertDetailsView> {
    const whose = actor.role === 'expert' ? actor.accountId : (accountId ?? actor.accountId);
    return this.view(actor, await this.keeping.apply(actor, whose, { title, fields, areas }));
  }

  /** Experts, newest first. */
  @Get()
  @Requires('expert.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ExpertQueryDto): Promise<ExpertListView> {
    const { state, field } = query;
    const { items, next } = await this.pool.page(pageRequest(query), { state, field });
    return { items: items.map((expert) => ExpertView.of(expert, actor)), next };
  }

  /** One expert with his absences, recusals and conduct. */
  @Get(':id')
  @Requires('expert.keep')
  get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ExpertDetailsView> {
    return this.view(actor, id);
  }

  /** Change fields, regions and title. */
  @Patch(':id')
  @Requires('expert.decide')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeExpertDto,
  ): Promise<ExpertDetailsView> {
    await this.keeping.change(id, body);
    return this.view(actor, id);
  }

  /** Let him in, as somebody else than who entered him. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('expert.decide')
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideExpertDto,
  ): Promise<ExpertDetailsView> {
    return this.decide(actor, id, 'approve', body);
  }

  /** Refuse an application. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Requires('expert.decide')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideExpertDto,
  ): Promise<ExpertDetailsView> {
    return this.decide(actor, id, 'refuse', body);
  }

  /** Suspend him: he is drawn no more until he is reinstated. */
  @Post(':id/suspend')
  @HttpCode(200)
  @Requires('expert.decide')
  suspend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideExpertDto,
  ): Promise<ExpertDetailsView> {
    return this.decide(actor, id, 'suspend', body);
  }

  /** Reinstate him. */
  @Post(':id/reinstate')
  @HttpCode(200)
  @Requires('expert.decide')
  reinstate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideExpertDto,
  ): Promise<ExpertDetailsView> {
    return this.decide(actor, id, 'reinstate', body);
  }

  /** Take him out of the pool for good. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('expert.decide')
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecideExpertDto,
  ): Promise<ExpertDetailsView> {
    return this.decide(actor, id, 'withdraw', body);
  }

  private async decide(
    actor: Actor,
    id: string,
    action: ExpertAction,
    { reason }: DecideExpertDto,
  ): Promise<ExpertDetailsView> {
    await this.keeping.decide(actor, id, action, reason);
    return this.view(actor, id);
  }

  private async view(actor: Actor, id: string): Promise<ExpertDetailsView> {
    return ExpertDetailsView.ofDetails(await this.pool.one(id), actor);
  }
}
