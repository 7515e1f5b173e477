import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { RecordSurvey } from '../actions/record-survey.js';
import { NeedSurveys } from '../data/need-surveys.js';
import { OfItemQueryDto, RecordSurveyDto } from './need-survey.dto.js';
import { NeedSurveyListView, NeedSurveyView } from './need-survey.view.js';

/** Surveys of needs before a purchase (需求调查, 财库〔2021〕22号). */
@ApiTags('tendering')
@Controller('api/v1/need-surveys')
export class NeedSurveysController {
  constructor(
    private readonly surveys: NeedSurveys,
    private readonly recording: RecordSurvey,
  ) {}

  /** Record a survey that was done; it stands for a year. */
  @Post()
  @Requires('survey.record')
  @Creates('need-surveys')
  async create(@CurrentActor() actor: Actor, @Body() body: RecordSurveyDto): Promise<NeedSurveyView> {
    const { itemIds, methods, summary, from, to, fileIds = [], surveyorId = null } = body;
    const objects = body.objects.map(({ kind, name, answer }) => ({ kind, name, answer }));
    const days = { surveyedFrom: from, surveyedTo: to };
    const facts = { itemIds, methods, objects, summary, ...days, fileIds, surveyorId };
    return this.get(actor, await this.recording.run(actor, facts));
  }

  /** Surveys of the caller's street, newest first; overseers see all. */
  @Get()
  @Requires('groundwork.read')
  async list(@CurrentActor() actor: Actor, @Query() query: OfItemQueryDto): Promise<NeedSurveyListView> {
    const { items, next } = await this.surveys.page(actor, pageRequest(query), query.itemId);
    return { items: items.map((row) => NeedSurveyView.of(row)), next };
  }

  /** One survey. */
  @Get(':id')
  @Requires('groundwork.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<NeedSurveyView> {
    return NeedSurveyView.of(await this.surveys.one(actor, id));
  }
}
