import { Injectable } from '@nestjs/common';
import { Outbox, type Tx, constraintMeans, create } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { type Answers, answerViolations } from '../domain/answers.js';
import { refuse } from '../domain/refusals.js';
import { SurveyAnswered } from '../events.js';
import { SurveyDefinitions } from './survey-definitions.js';
import { type Channel, SurveyResponse } from './survey-response.entity.js';

constraintMeans('survey_response_subject_id_key', refuse.alreadyAnswered);

/** One response to be kept. */
export interface NewResponse {
  readonly questionnaireId: string;
  readonly topic: string;
  readonly groupId: string;
  readonly subjectId: string;
  readonly channel: Channel;
  readonly answers: Answers;
  /** Account of the interviewer; null where the person answered alone. */
  readonly recordedBy: string | null;
}

/** Keeps responses, whichever way they come, and tells whoever asked. */
@Injectable()
export class SurveyResponses {
  constructor(
    private readonly definitions: SurveyDefinitions,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken with every wrong answer (422, pointers below `/answers`); 409 when the person has answered before. */
  async keep(tx: Tx, response: NewResponse): Promise<SurveyResponse> {
    const form = await this.definitions.byId(response.questionnaireId, tx);
    RuleBroken.unlessEmpty(answerViolations(form, response.answers));
    const { subjectId } = response;
    if (await tx.existsBy(SurveyResponse, { subjectId })) {
      throw new RuleBroken([refuse.alreadyAnswered()], true);
    }
    const kept = await create(tx, SurveyResponse, response);
    const { topic, groupId } = response;
    await this.outbox.publish(tx, SurveyAnswered, { responseId: kept.id, topic, groupId, subjectId });
    return kept;
  }
}
