import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../platform/index.js';
import type { OpenedDraft } from '../data/interview-drafts.js';
import { OwnInterviews } from '../data/own-interviews.js';

/** An assigned evaluator goes on with what was written down on another device. */
@Injectable()
export class ReadInterviewDrafts {
  constructor(
    private readonly database: Database,
    private readonly interviews: OwnInterviews,
  ) {}

  /** All of a visit, first come first. 404 for a visit of others, 403 for everybody but its evaluators. */
  of(actor: Actor, visitId: string): Promise<OpenedDraft[]> {
    return this.database.transaction((tx) => this.interviews.all(tx, actor, visitId));
  }

  /** That of one person; NotFound (404) without one. */
  one(actor: Actor, visitId: string, sampleId: string): Promise<OpenedDraft> {
    return this.database.transaction((tx) => this.interviews.drafted(tx, actor, visitId, sampleId));
  }
}
