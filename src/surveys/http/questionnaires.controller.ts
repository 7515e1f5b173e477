import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Cacheable, PageDto, Public, pageRequest } from '../../platform/index.js';
import { SurveyDefinitions } from '../data/survey-definitions.js';
import { QuestionnaireQueryDto } from './questionnaire.dto.js';
import { QuestionnaireListView, QuestionnaireView } from './questionnaire.view.js';

/** The questionnaires in use, for everybody: what people are asked is no secret. */
@ApiTags('surveys')
@Controller('api/v1/questionnaires')
export class QuestionnairesController {
  constructor(private readonly definitions: SurveyDefinitions) {}

  /** All published versions, newest first. */
  @Get()
  @Public()
  @Cacheable(60)
  async list(@Query() query: PageDto): Promise<QuestionnaireListView> {
    const { items, next } = await this.definitions.page(pageRequest(query));
    return { items: items.map((row) => QuestionnaireView.of(row)), next };
  }

  /** One questionnaire by its code: the latest version, or the one asked for. */
  @Get(':code')
  @Public()
  @Cacheable(60)
  async get(@Param('code') code: string, @Query() query: QuestionnaireQueryDto): Promise<QuestionnaireView> {
    return QuestionnaireView.of(await this.definitions.byCode(code, query.version));
  }
}
