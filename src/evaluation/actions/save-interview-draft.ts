import { Injectable } from '@nestjs/common';
import { RecipientLedger } from '../../contracting/index.js';
import { type Actor, Database } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { UnfinishedAnswers } from '../../surveys/index.js';
import type { InterviewDraft } from '../data/interview-draft.entity.js';
import { InterviewDrafts } from '../data/interview-drafts.js';
import { OwnInterviews } from '../data/own-interviews.js';
import { type DraftContent, drafteeViolations } from '../domain/interview-draft.js';
import { stillToAsk } from '../domain/sample-use.js';

/** An assigned evaluator keeps an interview as far as it is written down, as often as the network allows. */
@Injectable()
export class SaveInterviewDraft {
  constructor(
    private readonly database: Database,
    private readonly interviews: OwnInterviews,
    private readonly ledger: RecipientLedger,
    private readonly answers: UnfinishedAnswers,
    private readonly drafts: InterviewDrafts,
  ) {}

  /**
   * What is sent again under its revision changes nothing. 404, 403 and 409 as for answers; RuleBroken: 409 for somebody who
   * is not asked or does not consent, or where another revision stands; 422 for unknown questions and answers of a wrong kind.
   */
  run(
    actor: Actor,
    visitId: string,
    sampleId: string,
    { revision, ...content }: DraftContent & { readonly revision: number },
  ): Promise<InterviewDraft> {
    return this.database.transaction(async (tx) => {
      const { visit, sample, person } = await this.interviews.locked(tx, actor, visitId, sampleId);
      const asked = stillToAsk(sample).some(({ id }) => id === sampleId);
      const consents = await this.ledger.holdConsent(tx, person.recipientId);
      RuleBroken.conflictUnlessEmpty(drafteeViolations({ asked, consents }));
      RuleBroken.unlessEmpty(await this.answers.unfit(visit.questionnaireId ?? '', content.answers ?? {}));
      return this.drafts.write(tx, { visitId, sampleId, revision, content, savedBy: actor.accountId });
    });
  }
}
