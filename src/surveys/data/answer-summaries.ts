import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/index.js';
import { coreCompletion, likertAnswers } from '../domain/answers.js';
import { type QuestionSummary, reportedFacts, summarise, writtenWords } from '../domain/summaries.js';
import { SurveyDefinitions } from './survey-definitions.js';
import { SurveyResponse } from './survey-response.entity.js';

/** One response in figures: for scoring, without a word that the person wrote. */
export interface ResponseFigures {
  readonly subjectId: string;
  readonly coreAsked: number;
  readonly coreAnswered: number;
  /** Answers on the scale 1–5, in the order of the questions. */
  readonly likert: readonly number[];
  /** Reported facts by question id. */
  readonly facts: Readonly<Record<string, boolean | number>>;
}

/** What answers look like from outside: figures and aggregates, never a person's form. */
@Injectable()
export class AnswerSummaries {
  constructor(
    private readonly database: Database,
    private readonly definitions: SurveyDefinitions,
  ) {}

  /** The responses of one occasion in figures, for the score. */
  async figures(tx: Tx, groupId: string): Promise<ResponseFigures[]> {
    const responses = await tx.find(SurveyResponse, { where: { groupId }, order: { id: 'ASC' } });
    const [first] = responses;
    if (!first) return [];
    const form = await this.definitions.byId(first.questionnaireId, tx);
    return responses.map(({ subjectId, answers }) => {
      const { asked, answered } = coreCompletion(form, answers);
      const figures = { coreAsked: asked, coreAnswered: answered, likert: likertAnswers(form, answers) };
      return { subjectId, ...figures, facts: reportedFacts(form, answers) };
    });
  }

  /** One response for whoever asked: the reported facts, and by question id what was written to open questions. */
  async one(
    tx: Tx,
    responseId: string,
  ): Promise<{ facts: ResponseFigures['facts']; words: Readonly<Record<string, string>> }> {
    const { answers, questionnaireId } = await tx.findOneByOrFail(SurveyResponse, { id: responseId });
    const form = await this.definitions.byId(questionnaireId, tx);
    return { facts: reportedFacts(form, answers), words: writtenWords(form, answers) };
  }

  /** What everybody asked on one occasion said together, question by question; too small cells stay empty. */
  async ofGroup(groupId: string): Promise<QuestionSummary[]> {
    const responses = await this.database.reader.findBy(SurveyResponse, { groupId });
    const [first] = responses;
    if (!first) return [];
    const form = await this.definitions.byId(first.questionnaireId);
    return summarise(
      form,
      responses.map(({ answers }) => answers),
    );
  }

  /** Who of one occasion has answered. */
  async answeredSubjects(groupId: string, reader = this.database.reader): Promise<Set<string>> {
    const rows = await reader.find(SurveyResponse, {
      select: { id: true, subjectId: true },
      where: { groupId },
    });
    return new Set(rows.map((row) => row.subjectId));
  }
}
