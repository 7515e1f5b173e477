import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Cacheable,
  Creates,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { DraftProgramme } from '../actions/draft-programme.js';
import { SettleGrants } from '../actions/settle-grants.js';
import { StepProgramme } from '../actions/step-programme.js';
import { Programmes } from '../data/programmes.js';
import { programmeTerms } from './programme-terms-of.js';
import { ApproveProgrammeDto, ProgrammeDto, ProgrammeQueryDto, VentureReasonDto } from './programme.dto.js';
import { ProgrammeListView, ProgrammeView } from './programme.view.js';

/** Grant programmes (公益创投): published ones are for everybody to read. */
@ApiTags('ventures')
@Controller('api/v1/venture-programmes')
export class ProgrammesController {
  constructor(
    private readonly programmes: Programmes,
    private readonly drafting: DraftProgramme,
    private readonly stepping: StepProgramme,
    private readonly settling: SettleGrants,
    private readonly clock: BusinessClock,
  ) {}

  /** Draft a programme. Answers that describe a purchase are refused, with the way to a tender. */
  @Post()
  @Requires('venture.draft')
  @Creates('venture-programmes')
  async create(@CurrentActor() actor: Actor, @Body() body: ProgrammeDto): Promise<ProgrammeView> {
    return this.get(actor, await this.drafting.run(actor, programmeTerms(body)));
  }

  /** Published programmes, and the caller's own; newest first. */
  @Get()
  @Public()
  @Cacheable()
  async list(
    @MaybeActor() actor: Actor | undefined,
    @Query() query: ProgrammeQueryDto,
  ): Promise<ProgrammeListView> {
    const { state, streetId } = query;
    const { items, next } = await this.programmes.page(actor, pageRequest(query), { state, streetId });
    return { items: items.map((each) => ProgrammeView.of(each, actor, this.clock.now())), next };
  }

  /** One programme with everything that applicants need to know. */
  @Get(':id')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async get(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ProgrammeView> {
    return ProgrammeView.of(await this.programmes.shown(actor, id), actor, this.clock.now());
  }

  /** Put other terms in the place of a draft's. */
  @Put(':id')
  @Requires('venture.draft')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProgrammeDto,
  ): Promise<ProgrammeView> {
    await this.drafting.change(actor, id, programmeTerms(body));
    return this.get(actor, id);
  }

  /** Hand a draft to civil affairs. */
  @Post(':id/submit')
  @HttpCode(200)
  @Requires('venture.draft')
  async submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProgrammeView> {
    await this.stepping.submit(actor, id);
    return this.get(actor, id);
  }

  /** Approve it under the number of a paper. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('venture.approve')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { approval }: ApproveProgrammeDto,
  ): Promise<ProgrammeView> {
    await this.stepping.approve(actor, id, approval);
    return this.get(actor, id);
  }

  /** Give it back to the street with a reason. */
  @Post(':id/return')
  @HttpCode(204)
  @Requires('venture.approve')
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: VentureReasonDto,
  ): Promise<void> {
    await this.stepping.giveBack(actor, id, reason);
  }

  /** Publish it: its rules freeze, its money is reserved, applications can come. */
  @Post(':id/publish')
  @HttpCode(200)
  @Requires('venture.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ProgrammeView> {
    await this.stepping.publish(actor, id);
    return this.get(actor, id);
  }

  /** Call it off before its result is announced, with a public reason. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Requires('venture.publish')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: VentureReasonDto,
  ): Promise<ProgrammeView> {
    await this.stepping.cancel(actor, id, reason);
    return this.get(actor, id);
  }

  /** Give the first reserve what its notice said, when money has come free. */
  @Post(':id/promote')
  @HttpCode(200)
  @Requires('venture.publish')
  async promote(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ProgrammeView> {
    await this.settling.promote(actor, id);
    return this.get(actor, id);
  }

  /** End it when every grant is agreed or given up; what is left goes back to the fund. */
  @Post(':id/finish')
  @HttpCode(200)
  @Requires('venture.publish')
  async finish(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ProgrammeView> {
    await this.settling.finish(actor, id);
    return this.get(actor, id);
  }
}
