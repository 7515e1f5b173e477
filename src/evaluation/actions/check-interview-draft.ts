import { Injectable } from '@nestjs/common';
import { type Actor, Database, Settings, type Tx, now } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { type AnswerGaps, UnfinishedAnswers } from '../../surveys/index.js';
import { InterviewKeeping } from '../data/interview-keeping.js';
import type { OpenedDraft } from '../data/interview-drafts.js';
import { type OwnInterview, OwnInterviews } from '../data/own-interviews.js';
import { refuseField } from '../domain/field-refusals.js';
import { isValidResponse } from '../domain/visit-score.js';

/** How far an interview is. */
export interface InterviewCheck {
  /** Everything for which it would be refused now. */
  readonly gaps: readonly Violation[];
  /** Questions without an answer yet; none of somebody who did not answer. */
  readonly open: AnswerGaps['open'];
  /** Enough core questions are answered for a valid response; null where nobody answered. */
  readonly valid: boolean | null;
}

/** Finds everything at once that a draft lacks to be handed in. */
@Injectable()
export class CheckInterviewDraft {
  constructor(
    private readonly database: Database,
    private readonly interviews: OwnInterviews,
    private readonly keeping: InterviewKeeping,
    private readonly answers: UnfinishedAnswers,
    private readonly settings: Settings,
  ) {}

  /** 404 without a draft; else as for reading it. */
  run(actor: Actor, visitId: string, sampleId: string): Promise<InterviewCheck> {
    return this.database.transaction(async (tx) => {
      const drafted = await this.interviews.drafted(tx, actor, visitId, sampleId);
      const attempt = await this.attemptGaps(tx, drafted);
      const { outcome, answers = {} } = drafted.content;
      if (outcome !== undefined && outcome !== 'answered') return { gaps: attempt, open: [], valid: null };
      const found = await this.answers.gaps(drafted.visit.questionnaireId ?? '', answers);
      const valid = isValidResponse(found, this.settings.visitValidCorePercent);
      return { gaps: [...attempt, ...found.violations], open: found.open, valid };
    });
  }

  private async attemptGaps(tx: Tx, drafted: OwnInterview & OpenedDraft): Promise<Violation[]> {
    const { outcome, ...said } = drafted.content;
    if (outcome === undefined) return [refuseField.draftWithoutOutcome({ pointer: '/outcome' })];
    const at = said.attemptedAt === undefined ? now(tx) : new Date(said.attemptedAt);
    const interview = { ...said, outcome, sampleId: drafted.person.id };
    return (await this.keeping.judge(tx, { ...drafted, interview }, at)).violations;
  }
}
