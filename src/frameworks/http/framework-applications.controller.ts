import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Creates,
  CurrentActor,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { ApplyToFramework } from '../actions/apply-to-framework.js';
import { Applications } from '../data/applications.js';
import { RunningClocks } from '../data/running-clocks.js';
import {
  ApplicationQueryDto,
  ApplyToFrameworkDto,
  DecideApplicationDto,
  FrameworkClockQueryDto,
} from './framework.dto.js';
import {
  FrameworkApplicationListView,
  FrameworkApplicationView,
  FrameworkClockListView,
  FrameworkClockView,
} from './framework.view.js';

/** Applications to open frameworks, and the clocks of all frameworks. */
@ApiTags('frameworks')
@Controller('api/v1')
export class FrameworkApplicationsController {
  constructor(
    private readonly applications: Applications,
    private readonly applying: ApplyToFramework,
    private readonly clocks: RunningClocks,
    private readonly clock: BusinessClock,
  ) {}

  /** Apply to an open framework, at any time while it lasts. */
  @Post('framework-agreements/:id/applications')
  @Requires('framework.apply')
  @Creates('framework-applications/:newId')
  async apply(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { statement, acceptsTerms }: ApplyToFrameworkDto,
  ): Promise<FrameworkApplicationView> {
    return this.get(actor, await this.applying.apply(actor, id, { statement, acceptsTerms }));
  }

  /** Applications, newest first: the own, those to own frameworks; overseers see all. */
  @Get('framework-applications')
  @Requires('framework.read-inside')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: ApplicationQueryDto,
  ): Promise<FrameworkApplicationListView> {
    const { agreementId, state } = query;
    const { items, next } = await this.applications.page(actor, pageRequest(query), { agreementId, state });
    const today = dayOf(this.clock.now());
    const views = items.map(async (row) =>
      FrameworkApplicationView.of(row, await this.applications.agreementOf(row), actor, today),
    );
    return { items: await Promise.all(views), next };
  }

  /** One application. */
  @Get('framework-applications/:id')
  @Requires('framework.read-inside')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FrameworkApplicationView> {
    const { application, agreement } = await this.applications.one(actor, id);
    return FrameworkApplicationView.of(application, agreement, actor, dayOf(this.clock.now()));
  }

  /** Decide it by one finding for each published condition: who meets all of them is in. */
  @Post('framework-applications/:id/decide')
  @HttpCode(200)
  @Requires('framework.decide')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { findings }: DecideApplicationDto,
  ): Promise<FrameworkApplicationView> {
    const found = findings.map(({ code, met, reason = null }) => ({ code, met, reason }));
    await this.applying.decide(actor, id, found);
    return this.get(actor, id);
  }

  /** Take the application back. */
  @Post('framework-applications/:id/withdraw')
  @HttpCode(200)
  @Requires('framework.apply')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<FrameworkApplicationView> {
    await this.applying.withdraw(actor, id);
    return this.get(actor, id);
  }

  /** Days that run to sign, to file, to decide and to answer, the most urgent first; supervisors see all. */
  @Get('framework-clocks')
  @Requires('framework.watch')
  async running(
    @CurrentActor() actor: Actor,
    @Query() { overdue = false }: FrameworkClockQueryDto,
  ): Promise<FrameworkClockListView> {
    const items = await this.clocks.list(actor, overdue);
    return { items: items.map((row) => FrameworkClockView.of(row)), next: null };
  }
}
