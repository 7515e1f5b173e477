import { Injectable } from '@nestjs/common';
import { type Actor, Database, touch } from '../../platform/index.js';
import { InterviewDrafts } from '../data/interview-drafts.js';
import { OwnInterviews } from '../data/own-interviews.js';

/** An assigned evaluator drops what was drafted of an interview. */
@Injectable()
export class DiscardInterviewDraft {
  constructor(
    private readonly database: Database,
    private readonly interviews: OwnInterviews,
    private readonly drafts: InterviewDrafts,
  ) {}

  /** It counts as a save of nothing; where there is no draft, nothing is done. RuleBroken (409): another revision stands. */
  async run(actor: Actor, visitId: string, sampleId: string, revision: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.interviews.locked(tx, actor, visitId, sampleId);
      if (!(await this.drafts.exists(tx, sampleId))) return;
      const save = { visitId, sampleId, revision, content: null, savedBy: actor.accountId };
      const { id } = await this.drafts.write(tx, save);
      touch(tx, 'interview_draft', id, 'discard');
    });
  }
}
