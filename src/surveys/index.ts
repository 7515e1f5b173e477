export { AnswerSummaries, type ResponseFigures } from './data/answer-summaries.js';
export { CLAIM_OPINION_CODE, RETURN_VISIT_CODE } from './data/questionnaire-seed.js';
export { SurveyDefinitions } from './data/survey-definitions.js';
export { type LinkOrder, SurveyLinks } from './data/survey-links.js';
export { type NewResponse, SurveyResponses } from './data/survey-responses.js';
export type { Answers } from './domain/answers.js';
export type { QuestionSummary } from './domain/summaries.js';
export { IsAnswers } from './http/answers.dto.js';
export { loadQuestionnaires } from './load-questionnaires.js';
