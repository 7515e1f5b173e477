import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Cacheable,
  CurrentActor,
  PageDto,
  Public,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { PublishQuestionnaire } from '../actions/publish-questionnaire.js';
import { SurveyDefinitions } from '../data/survey-definitions.js';
import { PublishQuestionnaireDto, QuestionnaireQueryDto } from './questionnaire.dto.js';
import { QuestionnaireListView, QuestionnaireView } from './questionnaire.view.js';

/** The questionnaires in use, for everybody: what people are asked is no secret. */
@ApiTags('surveys')
@Controller('api/v1/questionnaires')
export class QuestionnairesController {
  constructor(
    private readonly definitions: SurveyDefinitions,
    private readonly publishing: PublishQuestionnaire,
  ) {}

  /** All published versions, newest first. */
  @Get()
  @Public()
  @Cacheable(60)
  async list(@Query() query: PageDto): Promise<QuestionnaireListView> {
    const { items, next } = await this.definitions.page(pageRequest(query));
    return { items: items.map((row) => QuestionnaireView.of(row)), next };
  }

  /** Publish a questionnaire or its next version; what is asked later uses it, links that are out keep theirs. */
  @Post()
  @HttpCode(200)
  @Requires('questionnaire.publish')
  async publish(
    @CurrentActor() actor: Actor,
    @Body() { code, title, questions, scale = 'mean-5' }: PublishQuestionnaireDto,
  ): Promise<QuestionnaireView> {
    const version = await this.publishing.run(actor, code, { title, questions, scale });
    return this.get(code, { version });
  }

  /** One questionnaire by its code: the latest version, or the one asked for. */
  @Get(':code')
  @Public()
  @Cacheable(60)
  async get(@Param('code') code: string, @Query() query: QuestionnaireQueryDto): Promise<QuestionnaireView> {
    return QuestionnaireView.of(await this.definitions.byCode(code, query.version));
  }
}
