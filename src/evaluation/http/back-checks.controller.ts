import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { DrawBackChecks } from '../actions/draw-back-checks.js';
import { RecordBackCheck } from '../actions/record-back-check.js';
import { BackChecks } from '../data/back-checks.js';
import { DrawBackChecksDto, RecordBackCheckDto } from './back-check.dto.js';
import {
  BackCheckListView,
  BackCheckView,
  DrawnBackChecksView,
  EvaluatorAgreementListView,
  EvaluatorAgreementView,
} from './back-check.view.js';

/** Spot re-visits of the evaluators' own work, by others. */
@ApiTags('evaluation')
@Controller('api/v1/back-checks')
export class BackChecksController {
  constructor(
    private readonly checks: BackChecks,
    private readonly drawing: DrawBackChecks,
    private readonly recording: RecordBackCheck,
  ) {}

  /** Draw a share of every evaluator's visits concluded on these days, one at least, by a recorded seed. */
  @Post('draw')
  @HttpCode(200)
  @Requires('back-check.draw')
  async draw(
    @CurrentActor() actor: Actor,
    @Body() { from, to }: DrawBackChecksDto,
  ): Promise<DrawnBackChecksView> {
    return { drawn: await this.drawing.run(actor, from, to) };
  }

  /** Back-checks, newest first; nobody finds his own visits among those still to be made. */
  @Get()
  @Requires('back-check.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<BackCheckListView> {
    const { items, next } = await this.checks.page(actor, pageRequest(query));
    return { items: items.map((row) => BackCheckView.of(row, actor)), next };
  }

  /** How far each evaluator's work disagrees with what others heard: of the own body, or all. */
  @Get('agreement')
  @Requires('back-check.judge')
  async agreement(@CurrentActor() actor: Actor): Promise<EvaluatorAgreementListView> {
    const found = await this.checks.agreement(actor);
    return { items: found.map((each) => EvaluatorAgreementView.of(each)), next: null };
  }

  /** One. */
  @Get(':id')
  @Requires('back-check.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BackCheckView> {
    return BackCheckView.of(await this.checks.find(actor, id), actor);
  }

  /** Say what asking again found, as somebody else than who made the visit. */
  @Post(':id/record')
  @HttpCode(200)
  @Requires('back-check.record')
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { compared, disagreed, findings }: RecordBackCheckDto,
  ): Promise<BackCheckView> {
    await this.recording.run(actor, id, { compared, disagreed, findings });
    return this.get(actor, id);
  }
}
