import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Creates,
  CurrentActor,
  Requires,
  pageRequest,
  violationViews,
} from '../../platform/index.js';
import { SettleGrants } from '../actions/settle-grants.js';
import { WriteApplication, checked } from '../actions/write-application.js';
import { Applications } from '../data/applications.js';
import { VentureApplicationQueryDto, ApplyDto, ChangeApplicationDto } from './application.dto.js';
import { ApplicationCheckView, ApplicationListView, ApplicationView } from './application.view.js';
import { inputOf } from './form-of.js';
import { VentureReasonDto } from './programme.dto.js';

/** Applications (申报): until the deadline nobody else's to read. */
@ApiTags('ventures')
@Controller('api/v1/venture-applications')
export class ApplicationsController {
  constructor(
    private readonly applications: Applications,
    private readonly writing: WriteApplication,
    private readonly settling: SettleGrants,
    private readonly clock: BusinessClock,
  ) {}

  /** Begin an application; it may have gaps until it is handed in. */
  @Post()
  @Requires('venture.apply')
  @Creates('venture-applications')
  async create(@CurrentActor() actor: Actor, @Body() body: ApplyDto): Promise<ApplicationView> {
    return this.get(actor, await this.writing.run(actor, body.programmeId, inputOf(body)));
  }

  /** The applications that the caller may read, newest first. */
  @Get()
  @Requires('venture.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: VentureApplicationQueryDto,
  ): Promise<ApplicationListView> {
    const { programmeId, state } = query;
    const { items, next } = await this.applications.page(actor, pageRequest(query), { programmeId, state });
    return { items: items.map((each) => ApplicationView.of(each, actor, this.clock.now())), next };
  }

  /** One application. */
  @Get(':id')
  @Requires('venture.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ApplicationView> {
    return ApplicationView.of(await this.applications.one(actor, id), actor, this.clock.now());
  }

  /** Everything that is missing, and everything that would make it invalid, at once. */
  @Get(':id/check')
  @Requires('venture.apply')
  async check(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ApplicationCheckView> {
    const { application, programme } = await this.applications.own(actor, id);
    const { gaps, warnings } = checked(application, programme);
    return { gaps: violationViews(gaps), warnings: violationViews(warnings) };
  }

  /** Put another content in the place of the present one, until the deadline. */
  @Put(':id')
  @Requires('venture.apply')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeApplicationDto,
  ): Promise<ApplicationView> {
    await this.writing.change(actor, id, inputOf(body));
    return this.get(actor, id);
  }

  /** Hand it in. */
  @Post(':id/submit')
  @HttpCode(200)
  @Requires('venture.apply')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ApplicationView> {
    await this.writing.submit(actor, id);
    return this.get(actor, id);
  }

  /** Take it back, until the deadline. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('venture.apply')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ApplicationView> {
    await this.writing.withdraw(actor, id);
    return this.get(actor, id);
  }

  /** The community of implementation confirms the form as it stands (盖章). */
  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('venture.confirm')
  async confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ApplicationView> {
    await this.writing.confirm(actor, id);
    return this.get(actor, id);
  }

  /** Give a grant up before its agreement. */
  @Post(':id/decline')
  @HttpCode(200)
  @Requires('venture.apply')
  async decline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: VentureReasonDto,
  ): Promise<ApplicationView> {
    await this.settling.decline(actor, id, reason);
    return this.get(actor, id);
  }
}
