import { formatInstant } from '../../shared/days.js';
import type { QuestionnaireVersion } from '../data/questionnaire-version.entity.js';
import type { SurveyLink } from '../data/survey-link.entity.js';
import type { SurveyResponse } from '../data/survey-response.entity.js';
import { QuestionnaireView } from './questionnaire.view.js';

/** What the holder of a link sees: the questions, and nothing about anybody. */
export class SurveyView {
  questionnaire: QuestionnaireView;
  /** The link works until then, RFC 3339. */
  expiresAt: string;

  static of(link: SurveyLink, questionnaire: QuestionnaireVersion): SurveyView {
    return {
      questionnaire: QuestionnaireView.of(questionnaire),
      expiresAt: formatInstant(link.expiresAt),
    };
  }
}

/** The answers have arrived. */
export class SurveyReceiptView {
  /** RFC 3339. */
  answeredAt: string;

  static of(response: SurveyResponse): SurveyReceiptView {
    return { answeredAt: formatInstant(response.createdAt) };
  }
}
