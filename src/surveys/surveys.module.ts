import { Global, Module } from '@nestjs/common';
import { AnswerSurvey } from './actions/answer-survey.js';
import { PublishQuestionnaire } from './actions/publish-questionnaire.js';
import { AnswerSummaries } from './data/answer-summaries.js';
import { SurveyDefinitions } from './data/survey-definitions.js';
import { SurveyForms } from './data/survey-forms.js';
import { SurveyLinks } from './data/survey-links.js';
import { SurveyResponses } from './data/survey-responses.js';
import { UnfinishedAnswers } from './data/unfinished-answers.js';
import { QuestionnairesController } from './http/questionnaires.controller.js';
import { SurveyPageController } from './http/survey-page.controller.js';
import { SurveysController } from './http/surveys.controller.js';

const FOR_OTHERS = [SurveyDefinitions, SurveyLinks, SurveyResponses, AnswerSummaries, UnfinishedAnswers];

/** Questionnaires as data, one-time links, answers and what may be told of them; global, because others ask with them. */
@Global()
@Module({
  controllers: [QuestionnairesController, SurveysController, SurveyPageController],
  providers: [...FOR_OTHERS, SurveyForms, AnswerSurvey, PublishQuestionnaire],
  exports: FOR_OTHERS,
})
export class SurveysModule {}
