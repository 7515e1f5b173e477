import { Injectable } from '@nestjs/common';
import { type Actor, Database, demandShown } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { Appeal } from './appeal.entity.js';
import { EvaluationEdition } from './evaluation-edition.entity.js';
import { EvaluationOpinion } from './evaluation-opinion.entity.js';
import type { EvaluationPlan } from './evaluation-plan.entity.js';
import { EvaluationReturn } from './evaluation-return.entity.js';
import type { EvaluationScore } from './evaluation-score.entity.js';
import { Evaluation } from './evaluation.entity.js';
import { Evaluations } from './evaluations.js';
import { Plans } from './plans.js';
import { SelfReport } from './self-report.entity.js';
import { WITHHELD_RESULT } from './withheld-scopes.js';

/** An evaluation with everything it was made from. */
export interface EvaluationCase {
  readonly evaluation: Evaluation;
  readonly plan: EvaluationPlan;
  readonly selfReport: SelfReport | null;
  readonly opinions: readonly EvaluationOpinion[];
  readonly editions: readonly EvaluationEdition[];
  /** Lines of all editions. */
  readonly scores: readonly EvaluationScore[];
  readonly returns: readonly EvaluationReturn[];
  readonly appeal: Appeal | null;
}

/** Reads of whole cases. */
@Injectable()
export class EvaluationCases {
  constructor(
    private readonly database: Database,
    private readonly evaluations: Evaluations,
    private readonly plans: Plans,
  ) {}

  /** One that the actor may see. NotFound (404) for every other. */
  async find(actor: Actor, id: string): Promise<EvaluationCase> {
    return this.of(await this.evaluations.find(actor, id));
  }

  /** A published one. NotFound (404) before; 410 where an order took it off the caller's eyes. */
  async published(actor: Actor | undefined, id: string): Promise<EvaluationCase> {
    const query = this.database.reader.createQueryBuilder(Evaluation, 'evaluation');
    const found = await query
      .where(`evaluation.id = :id AND evaluation.state = 'published'`, { id })
      .getOne();
    if (!found) throw new NotFound('evaluation');
    await demandShown(query, actor, WITHHELD_RESULT);
    return this.of(found);
  }

  /** Everything about an evaluation. */
  async of(evaluation: Evaluation): Promise<EvaluationCase> {
    const { reader } = this.database;
    const of = { where: { evaluationId: evaluation.id }, order: { id: 'ASC' } } as const;
    return {
      evaluation,
      plan: await this.plans.byId(evaluation.planId),
      selfReport: await reader.findOneBy(SelfReport, of.where),
      opinions: await reader.find(EvaluationOpinion, of),
      editions: await reader.find(EvaluationEdition, { where: of.where, order: { edition: 'ASC' } }),
      scores: await this.evaluations.scores(evaluation.id),
      returns: await reader.find(EvaluationReturn, of),
      appeal: await reader.findOneBy(Appeal, of.where),
    };
  }
}
