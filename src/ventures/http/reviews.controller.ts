import { Body, Controller, Get, HttpCode, Param, ParseEnumPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { DrawJudges } from '../actions/draw-judges.js';
import { QualifyApplications } from '../actions/qualify-applications.js';
import { type PitchWish, RunPitches } from '../actions/run-pitches.js';
import { Reviews } from '../data/reviews.js';
import { isResultPublic } from '../domain/programme.lifecycle.js';
import {
  DeclareVentureInterestDto,
  PitchStepDto,
  QualifyDto,
  ReplaceJudgeDto,
  ShortlistDto,
} from './review.dto.js';
import {
  VentureJudgeView,
  PitchListView,
  PitchView,
  VentureDrawView,
  VenturePanelView,
} from './review.view.js';

const STEPS = {
  'check-in': 'check-in',
  call: 'call',
  present: 'present',
  question: 'question',
  score: 'score',
  postpone: 'postpone',
  miss: 'miss',
} as const satisfies Record<PitchWish['action'], PitchWish['action']>;

/** The review of applications: qualification, panel, appearances. */
@ApiTags('ventures')
@Controller('api/v1/venture-programmes/:id')
export class VentureReviewsController {
  constructor(
    private readonly qualifying: QualifyApplications,
    private readonly judging: DrawJudges,
    private readonly pitching: RunPitches,
    private readonly reviews: Reviews,
  ) {}

  /** Qualify applications or refuse them with a reason; what the programme's rules call invalid is so by itself. */
  @Post('qualify')
  @HttpCode(204)
  @Requires('venture.review')
  async qualify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { results }: QualifyDto,
  ): Promise<void> {
    await this.qualifying.run(
      actor,
      id,
      results.map(({ applicationId, qualified, reason }) => ({ applicationId, qualified, reason })),
    );
  }

  /** Leave out those that are not named, before the order of appearances is drawn. */
  @Post('shortlist')
  @HttpCode(204)
  @Requires('venture.review')
  async shortlist(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { applicationIds, reason }: ShortlistDto,
  ): Promise<void> {
    await this.qualifying.shortlist(actor, id, applicationIds, reason);
  }

  /** Draw the panel out of the pool: recusals first, then a seed made in the act. */
  @Post('panel')
  @HttpCode(200)
  @Requires('venture.review')
  async draw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VenturePanelView> {
    await this.judging.run(actor, id);
    return this.panel(actor, id);
  }

  /** The panel: names and seed with the result, before it a judge sees himself. */
  @Get('panel')
  @Requires('venture.read')
  async panel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VenturePanelView> {
    const { programme } = await this.reviews.access(actor, id);
    const isPublic = isResultPublic(programme.state);
    const judges = await this.reviews.judges(id);
    const draw = (await this.reviews.draws(id)).find(({ purpose }) => purpose === 'panel');
    return {
      seats: judges.map((each) => VentureJudgeView.of(each, isPublic, actor.accountId)),
      draw: isPublic && draw ? VentureDrawView.of(draw) : null,
    };
  }

  /** A judge declares that nothing ties him to an applicant, or leaves. */
  @Post('panel/declare')
  @HttpCode(204)
  @Requires('venture.judge')
  async declare(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { noInterest, note }: DeclareVentureInterestDto,
  ): Promise<void> {
    await this.judging.declare(actor, id, noInterest, note ?? null);
  }

  /** Let a judge go who can't go on; before the first appearance the next reserve follows. */
  @Post('panel/replace')
  @HttpCode(204)
  @Requires('venture.review')
  async replace(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { seat, reason }: ReplaceJudgeDto,
  ): Promise<void> {
    await this.judging.replace(actor, id, seat, reason);
  }

  /** Draw the order of the appearances. */
  @Post('pitches')
  @HttpCode(200)
  @Requires('venture.review')
  async drawPitches(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PitchListView> {
    await this.pitching.draw(actor, id);
    return this.pitches(actor, id);
  }

  /** The appearances in their order, with the seed by which it was drawn. */
  @Get('pitches')
  @Requires('venture.read')
  async pitches(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PitchListView> {
    await this.reviews.access(actor, id);
    const draw = (await this.reviews.draws(id)).find(({ purpose }) => purpose === 'pitches');
    return {
      items: (await this.reviews.pitches(id)).map((pitch) => PitchView.of(pitch)),
      next: null,
      draw: draw ? VentureDrawView.of(draw) : null,
    };
  }

  /** 签到 → 候场 → 汇报 → 质询 → 打分; who misses its turn goes to the end once, or is out. */
  @Post('pitches/:applicationId/:action')
  @HttpCode(200)
  @ApiParam({ name: 'action', enum: Object.keys(STEPS) })
  @Requires('venture.review')
  async step(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('applicationId', ParseUUIDPipe) applicationId: string,
    @Param('action', new ParseEnumPipe(STEPS)) action: PitchWish['action'],
    @Body() { reason }: PitchStepDto,
  ): Promise<PitchListView> {
    await this.pitching.step(actor, id, applicationId, { action, reason });
    return this.pitches(actor, id);
  }
}
