import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  Confirmed,
  CurrentActor,
  MayBeWithheld,
  MaybeActor,
  Public,
  Requires,
  fenOf,
} from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { DecideGrants } from '../actions/decide-grants.js';
import { ScorePitch } from '../actions/score-pitch.js';
import { Applications } from '../data/applications.js';
import { Programmes } from '../data/programmes.js';
import { Reviews } from '../data/reviews.js';
import { isResultPublic } from '../domain/programme.lifecycle.js';
import { letterOf } from './letter.js';
import { VentureLetterView, VentureResultView } from './result.view.js';
import { DecideGrantsDto, VentureSheetDto } from './review.dto.js';
import {
  StandingListView,
  VentureStandingView,
  VentureDrawView,
  VentureSheetListView,
  VentureSheetView,
} from './review.view.js';

/** Scores, the decision on grants, and its public notice. */
@ApiTags('ventures')
@Controller('api/v1')
export class GrantsController {
  constructor(
    private readonly scoring: ScorePitch,
    private readonly deciding: DecideGrants,
    private readonly reviews: Reviews,
    private readonly programmes: Programmes,
    private readonly applications: Applications,
  ) {}

  /** Hand in one's sheet for the application that is scored; it never changes. */
  @Post('venture-programmes/:id/score-sheets')
  @HttpCode(200)
  @Requires('venture.judge')
  async score(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { applicationId, scores, comment }: VentureSheetDto,
  ): Promise<VentureSheetListView> {
    const points = scores.map((each) => ({ factor: each.factor, points: each.points }));
    await this.scoring.run(actor, id, { applicationId, scores: points, comment: comment ?? null });
    return this.sheets(actor, id);
  }

  /** The sheets: all when all of all are in, until then one's own. */
  @Get('venture-programmes/:id/score-sheets')
  @Requires('venture.read')
  async sheets(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VentureSheetListView> {
    const { judge: own } = await this.reviews.access(actor, id);
    const { sheets, judges, whole } = await this.reviews.sheets(id);
    const pitches = await this.reviews.pitches(id);
    const scored = pitches.filter(({ state }) => state !== 'missed').length;
    const seatOf = (judgeId: string) => judges.find((each) => each.id === judgeId)?.seat ?? 0;
    return {
      items: sheets
        .filter(({ judgeId }) => whole || judgeId === own?.id)
        .map((sheet) => VentureSheetView.of(sheet, seatOf(sheet.judgeId))),
      next: null,
      ...{ submitted: sheets.length, expected: judges.length * scored },
    };
  }

  /** Places by the sheets; empty until all are in. */
  @Get('venture-programmes/:id/standings')
  @Requires('venture.read')
  async standings(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<StandingListView> {
    const { programme } = await this.reviews.access(actor, id);
    const items = (await this.reviews.standings(programme)).map((each) => VentureStandingView.of(each));
    return { items, next: null };
  }

  /** Enter the committee's decision: every amount line by line, within what was asked, the maximum and the caps. */
  @Post('venture-programmes/:id/decide')
  @HttpCode(204)
  @Requires('venture.review')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { minutes, reason, grants }: DecideGrantsDto,
  ): Promise<void> {
    const wishes = grants.map(({ applicationId, verdict, lines, reason: why }) => {
      return { applicationId, verdict, reason: why, lines: lines.map(fenOf) };
    });
    await this.deciding.decide(actor, id, { minutes, reason: reason ?? null, grants: wishes });
  }

  /** Announce the result for its notice; somebody else than who entered it. */
  @Post('venture-programmes/:id/announce')
  @HttpCode(200)
  @Requires('venture.publish')
  @Confirmed()
  async announce(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VentureResultView> {
    await this.deciding.announce(actor, id);
    return this.result(actor, id);
  }

  /** The result with everything that is needed to check it: projects, scores, amounts, judges, draws. */
  @Get('venture-programmes/:id/result')
  @Public()
  @MayBeWithheld()
  @Cacheable()
  async result(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VentureResultView> {
    const programme = await this.programmes.shown(actor, id);
    const decision = isResultPublic(programme.state) ? await this.reviews.decision(programme) : null;
    if (!decision) throw new NotFound('venture_result');
    const judges = await this.reviews.judges(id);
    return VentureResultView.of(programme, decision, {
      grants: await this.reviews.grants(decision),
      panel: judges.filter(({ judge }) => !judge.leftAt).map(({ name }) => name),
      draws: (await this.reviews.draws(id)).map((draw) => VentureDrawView.of(draw)),
    });
  }

  /** What the organization learns of its own application, with the result. */
  @Get('venture-applications/:id/letter')
  @Requires('venture.apply')
  async letter(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VentureLetterView> {
    const file = await this.applications.own(actor, id);
    const { programme } = file;
    const decision = isResultPublic(programme.state) ? await this.reviews.decision(programme) : null;
    if (!decision) throw new NotFound('venture_letter');
    const grant = decision.grants.find(({ applicationId }) => applicationId === id);
    return letterOf(file, grant, (await this.reviews.sheets(programme.id)).sheets);
  }
}
