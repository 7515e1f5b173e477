import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { AnswerSanction } from '../actions/answer-sanction.js';
import { ProposeSanction } from '../actions/propose-sanction.js';
import { StepSanction } from '../actions/step-sanction.js';
import { Sanctions } from '../data/sanctions.js';
import { OfOrganizationQueryDto } from './credit-entry.dto.js';
import {
  AnswerSanctionDto,
  AppealSanctionDto,
  DecideSanctionDto,
  ProposeSanctionDto,
} from './sanction.dto.js';
import { SanctionListView, SanctionView } from './sanction.view.js';

/** Sanctions of the district's own: proposed, told, defended, decided, appealed, reviewed by other people. */
@ApiTags('registry')
@Controller('api/v1/sanctions')
export class SanctionsController {
  constructor(
    private readonly sanctions: Sanctions,
    private readonly propose: ProposeSanction,
    private readonly steps: StepSanction,
    private readonly answers: AnswerSanction,
  ) {}

  /** Propose a sanction. */
  @Post()
  @Requires('sanction.propose')
  @Creates('sanctions')
  async create(@CurrentActor() actor: Actor, @Body() body: ProposeSanctionDto): Promise<SanctionView> {
    const { months = null, fileIds = [], ...rest } = body;
    return this.get(actor, await this.propose.run(actor, { ...rest, months, fileIds }));
  }

  /** Sanctions, newest first: overseers all, a street its own, an organization those that it was told of. */
  @Get()
  @Requires('sanction.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: OfOrganizationQueryDto,
  ): Promise<SanctionListView> {
    const { items, next } = await this.sanctions.page(actor, pageRequest(query), query.organizationId);
    return { items: items.map((row) => SanctionView.of(row, actor)), next };
  }

  /** One sanction. */
  @Get(':id')
  @Requires('sanction.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SanctionView> {
    return SanctionView.of(await this.sanctions.one(actor, id), actor);
  }

  /** Tell the organization; the time for its defence begins. */
  @Post(':id/notify')
  @HttpCode(200)
  @Requires('sanction.propose')
  async notify(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SanctionView> {
    await this.steps.notify(actor, id);
    return this.get(actor, id);
  }

  /** Defend the organization (陈述申辩), until the last day for it. */
  @Post(':id/defend')
  @HttpCode(200)
  @Requires('sanction.answer')
  async defend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text, fileIds = [] }: AnswerSanctionDto,
  ): Promise<SanctionView> {
    await this.answers.defend(actor, id, text, fileIds);
    return this.get(actor, id);
  }

  /** Decide, as somebody else than the proposer; 409 while the organization may still defend itself. */
  @Post(':id/decide')
  @HttpCode(200)
  @Requires('sanction.decide')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DecideSanctionDto,
  ): Promise<SanctionView> {
    await this.steps.decide(actor, id, reason);
    return this.get(actor, id);
  }

  /** Give it up before a decision. */
  @Post(':id/drop')
  @HttpCode(200)
  @Requires('sanction.decide')
  async drop(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DecideSanctionDto,
  ): Promise<SanctionView> {
    await this.steps.drop(actor, id, reason);
    return this.get(actor, id);
  }

  /** Appeal, until the last day for it. The sanction counts meanwhile. */
  @Post(':id/appeal')
  @HttpCode(200)
  @Requires('sanction.answer')
  async appeal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: AppealSanctionDto,
  ): Promise<SanctionView> {
    await this.answers.appeal(actor, id, text);
    return this.get(actor, id);
  }

  /** Turn an appeal down, as somebody who neither proposed nor decided. */
  @Post(':id/uphold')
  @HttpCode(200)
  @Requires('sanction.review')
  async uphold(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DecideSanctionDto,
  ): Promise<SanctionView> {
    await this.steps.review(actor, id, 'uphold', reason);
    return this.get(actor, id);
  }

  /** Grant an appeal: from today on the sanction no longer counts. */
  @Post(':id/overturn')
  @HttpCode(200)
  @Requires('sanction.review')
  async overturn(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DecideSanctionDto,
  ): Promise<SanctionView> {
    await this.steps.review(actor, id, 'overturn', reason);
    return this.get(actor, id);
  }

  /** End it before its time. */
  @Post(':id/lift')
  @HttpCode(200)
  @Requires('sanction.decide')
  async lift(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: DecideSanctionDto,
  ): Promise<SanctionView> {
    await this.steps.lift(actor, id, reason);
    return this.get(actor, id);
  }
}
