import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../platform/index.js';
import { Forbidden } from '../../shared/refused.js';
import { EvaluationConclusion } from '../data/evaluation-conclusion.js';
import { Evaluations } from '../data/evaluations.js';
import { Plans } from '../data/plans.js';
import { refuseJudging } from '../domain/judging-refusals.js';

/** The organization takes its result as it is: nobody waits for the end of the window. */
@Injectable()
export class ConcludeEvaluation {
  constructor(
    private readonly database: Database,
    private readonly evaluations: Evaluations,
    private readonly plans: Plans,
    private readonly conclusion: EvaluationConclusion,
  ) {}

  /** 404 for another organization's, 409 unless it is delivered and nobody has appealed. */
  run(actor: Actor, evaluationId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const evaluation = await this.evaluations.lock(tx, actor, evaluationId);
      const { organizationId } = await this.plans.byId(evaluation.planId, tx);
      if (organizationId !== actor.unitId) throw new Forbidden([refuseJudging.appealNotYours()]);
      await this.conclusion.conclude(tx, evaluation, actor);
    });
  }
}
