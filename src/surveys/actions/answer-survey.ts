import { Injectable } from '@nestjs/common';
import { Database, now, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { SurveyLinks } from '../data/survey-links.js';
import type { SurveyResponse } from '../data/survey-response.entity.js';
import { SurveyResponses } from '../data/survey-responses.js';
import type { Answers } from '../domain/answers.js';
import { linkViolations } from '../domain/link-rules.js';

/** A resident answers through a link. */
@Injectable()
export class AnswerSurvey {
  constructor(
    private readonly database: Database,
    private readonly links: SurveyLinks,
    private readonly responses: SurveyResponses,
  ) {}

  /** 404 for a forged link, 409 for a used, withdrawn or expired one, 422 with every wrong answer. */
  run(token: string, answers: Answers): Promise<SurveyResponse> {
    return this.database.transaction(async (tx) => {
      const link = await this.links.lock(tx, token);
      RuleBroken.conflictUnlessEmpty(linkViolations(link, now(tx)));
      const { questionnaireId, topic, groupId, subjectId } = link;
      const response = await this.responses.keep(tx, {
        ...{ questionnaireId, topic, groupId, subjectId, answers },
        channel: 'link',
        recordedBy: null,
      });
      link.answeredAt = now(tx);
      await save(tx, link);
      return response;
    });
  }
}
