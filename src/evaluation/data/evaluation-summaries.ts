import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import type { Grade } from '../domain/grade.js';
import type { Parties } from '../domain/project.js';
import { EvaluationPlan } from './evaluation-plan.entity.js';
import { Evaluation } from './evaluation.entity.js';
import { Visit } from './visit.entity.js';

/** The project behind a visit or an evaluation. */
export interface EvaluatedProject extends Parties {
  readonly contractId: string;
  readonly title: string;
}

/** An evaluation as later contexts know it. */
export interface EvaluationSummary extends EvaluatedProject {
  readonly id: string;
  readonly score: string | null;
  readonly grade: Grade | null;
  readonly concludedOn: Day | null;
}

/** A visit as later contexts know it: for notices and inboxes, no sample and no answers. */
export interface VisitSummary extends EvaluatedProject {
  readonly id: string;
  readonly code: string;
  readonly dueOn: Day;
  readonly dueAt: Date;
  readonly provisional: boolean;
  readonly evaluatorId: string | null;
  readonly score: string | null;
}

/** Reads for notifications and disclosure, whoever asks. */
@Injectable()
export class EvaluationSummaries {
  constructor(private readonly database: Database) {}

  /** NotFound (404). */
  async evaluation(id: string): Promise<EvaluationSummary> {
    const found = await this.database.reader.findOneBy(Evaluation, { id });
    if (!found) throw new NotFound('evaluation');
    const { score, grade, concludedOn } = found;
    return { id, ...(await this.project(found.planId)), score, grade, concludedOn };
  }

  /** NotFound (404). */
  async visit(id: string): Promise<VisitSummary> {
    const found = await this.database.reader.findOneBy(Visit, { id });
    if (!found) throw new NotFound('visit');
    const { code, dueOn, dueAt, provisional, evaluatorId, score } = found;
    return { id, ...(await this.project(found.planId)), code, dueOn, dueAt, provisional, evaluatorId, score };
  }

  private async project(id: string): Promise<EvaluatedProject> {
    const plan = await this.database.reader.findOneByOrFail(EvaluationPlan, { id });
    const { contractId, title, buyerId, communityId, organizationId } = plan;
    return { contractId, title, buyerId, communityId, organizationId };
  }
}
