import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { AnswerRectification } from '../actions/answer-rectification.js';
import { VerifyRectification } from '../actions/verify-rectification.js';
import { Rectifications } from '../data/rectifications.js';
import { OfContractQueryDto } from './evaluation.dto.js';
import { PlanRectificationDto, ReportRectificationDto, VerifyRectificationDto } from './rectification.dto.js';
import { RectificationListView, RectificationView } from './rectification.view.js';

/** Orders to put things right after a poor grade: a plan, a report by the last day, a re-visit that decides. */
@ApiTags('evaluation')
@Controller('api/v1/rectifications')
export class RectificationsController {
  constructor(
    private readonly rectifications: Rectifications,
    private readonly answering: AnswerRectification,
    private readonly verifying: VerifyRectification,
  ) {}

  /** The caller's, newest first; evaluation bodies see all, since any of them may make the re-visit. */
  @Get()
  @Requires('rectification.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: OfContractQueryDto,
  ): Promise<RectificationListView> {
    const { items, next } = await this.rectifications.page(actor, pageRequest(query), query.contractId);
    return { items: items.map((row) => RectificationView.of(row, actor)), next };
  }

  /** One. */
  @Get(':id')
  @Requires('rectification.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<RectificationView> {
    return RectificationView.of(await this.rectifications.find(actor, id), actor);
  }

  /** Say how it will be put right; a later plan takes the place of the first. */
  @Post(':id/plan')
  @HttpCode(200)
  @Requires('rectification.answer')
  async plan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: PlanRectificationDto,
  ): Promise<RectificationView> {
    await this.answering.plan(actor, id, text);
    return this.get(actor, id);
  }

  /** Say that it is put right, with proof; a re-visit is asked for. */
  @Post(':id/report')
  @HttpCode(200)
  @Requires('rectification.answer')
  async report(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text, fileIds = [] }: ReportRectificationDto,
  ): Promise<RectificationView> {
    await this.answering.report(actor, id, text, fileIds);
    return this.get(actor, id);
  }

  /** The re-visit found it put right. */
  @Post(':id/pass')
  @HttpCode(200)
  @Requires('rectification.verify')
  async pass(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { findings }: VerifyRectificationDto,
  ): Promise<RectificationView> {
    await this.verifying.run(actor, id, 'pass', findings);
    return this.get(actor, id);
  }

  /** It did not: a sanction is proposed, with its own defence. */
  @Post(':id/fail')
  @HttpCode(200)
  @Requires('rectification.verify')
  async fail(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { findings }: VerifyRectificationDto,
  ): Promise<RectificationView> {
    await this.verifying.run(actor, id, 'fail', findings);
    return this.get(actor, id);
  }
}
