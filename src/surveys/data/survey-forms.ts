import { Injectable } from '@nestjs/common';
import type { QuestionnaireVersion } from './questionnaire-version.entity.js';
import { SurveyDefinitions } from './survey-definitions.js';
import type { SurveyLink } from './survey-link.entity.js';
import { SurveyLinks } from './survey-links.js';

/** The questionnaire behind a link. */
@Injectable()
export class SurveyForms {
  constructor(
    private readonly links: SurveyLinks,
    private readonly definitions: SurveyDefinitions,
  ) {}

  /** NotFound (404) for a forged link; whether it can still be answered is another question. */
  async behind(token: string): Promise<{ link: SurveyLink; form: QuestionnaireVersion }> {
    const link = await this.links.find(token);
    return { link, form: await this.definitions.byId(link.questionnaireId) };
  }
}
