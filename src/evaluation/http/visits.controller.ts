import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { ReadSample } from '../actions/read-sample.js';
import { RecordVisitAnswers } from '../actions/record-visit-answers.js';
import { RequestVisit } from '../actions/request-visit.js';
import { SubmitVisit } from '../actions/submit-visit.js';
import { SampleEntryView, SampleView, SampledPersonView } from './sample.view.js';
import { VisitDetailView } from './visit-detail.view.js';
import { VisitPages } from './visit-pages.js';
import { RecordVisitAnswersDto, RequestVisitDto, VisitQueryDto } from './visit.dto.js';
import { VisitListView } from './visit.view.js';

/** Return visits: planned by acceptance, opened by the clock, made by independent evaluators. */
@ApiTags('evaluation')
@Controller('api/v1/visits')
export class VisitsController {
  constructor(
    private readonly pages: VisitPages,
    private readonly readSample: ReadSample,
    private readonly recordAnswers: RecordVisitAnswers,
    private readonly submitVisit: SubmitVisit,
    private readonly requestVisit: RequestVisit,
  ) {}

  /** The caller's visits, newest first. `provisional=true` lists those that wait for a calendar. */
  @Get()
  @Requires('visit.read')
  async list(@CurrentActor() actor: Actor, @Query() query: VisitQueryDto): Promise<VisitListView> {
    return this.pages.list(actor, pageRequest(query), query);
  }

  /** Ask for a visit beside the plan: after a complaint or a milestone, as a spot check. */
  @Post()
  @Creates('visits')
  @Requires('visit.plan')
  async request(@CurrentActor() actor: Actor, @Body() body: RequestVisitDto): Promise<VisitDetailView> {
    const { contractId, kind, on, reason, home = false } = body;
    const { id } = await this.requestVisit.run(actor, { contractId, kind, on, reason, home });
    return this.pages.one(actor, id);
  }

  /** One visit: its times, its sample in figures, its result, and what happened to it. */
  @Get(':id')
  @Requires('visit.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<VisitDetailView> {
    return this.pages.one(actor, id);
  }

  /** Whom to ask, for the assigned evaluator alone; every contact shown stands in the audit log. */
  @Get(':id/sample')
  @Requires('visit.conduct')
  async sample(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SampleView> {
    const entries = await this.readSample.run(actor, id);
    return { items: entries.map((entry) => SampleEntryView.of(entry)), next: null };
  }

  /** Write down an interview, or that there was none. */
  @Post(':id/answers')
  @HttpCode(200)
  @Requires('visit.conduct')
  async answers(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordVisitAnswersDto,
  ): Promise<SampledPersonView> {
    return SampledPersonView.of(await this.recordAnswers.run(actor, id, body));
  }

  /** Hand the visit in: links end, and the score is computed from the answers. */
  @Post(':id/submit')
  @HttpCode(200)
  @Requires('visit.conduct')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VisitDetailView> {
    await this.submitVisit.run(actor, id);
    return this.pages.one(actor, id);
  }
}
