import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import {
  type Answers,
  answerViolations,
  coreCompletion,
  openQuestions,
  unfinishedViolations,
} from '../domain/answers.js';
import { SurveyDefinitions } from './survey-definitions.js';

/** How far a set of answers is. */
export interface AnswerGaps {
  /** Why it could not be handed in as it stands. */
  readonly violations: readonly Violation[];
  /** Questions asked by these answers that have none yet, in their order. */
  readonly open: readonly { readonly id: string; readonly core: boolean }[];
  readonly coreAsked: number;
  readonly coreAnswered: number;
}

/** Answers that somebody is still collecting. */
@Injectable()
export class UnfinishedAnswers {
  constructor(
    private readonly database: Database,
    private readonly definitions: SurveyDefinitions,
  ) {}

  /** What can't even be kept of them. */
  async unfit(questionnaireId: string, answers: Answers): Promise<Violation[]> {
    const form = await this.definitions.byId(questionnaireId, this.database.reader);
    return unfinishedViolations(form, answers);
  }

  /** Everything that they lack. */
  async gaps(questionnaireId: string, answers: Answers): Promise<AnswerGaps> {
    const form = await this.definitions.byId(questionnaireId, this.database.reader);
    const { asked: coreAsked, answered: coreAnswered } = coreCompletion(form, answers);
    const open = openQuestions(form, answers).map(({ id, core }) => ({ id, core }));
    return { violations: answerViolations(form, answers), open, coreAsked, coreAnswered };
  }
}
