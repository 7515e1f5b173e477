import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Actor, Database, type Tx, advance, create, save } from '../../platform/index.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { EvaluationScore } from '../data/evaluation-score.entity.js';
import type { Evaluation } from '../data/evaluation.entity.js';
import { Evaluations } from '../data/evaluations.js';
import { Plans } from '../data/plans.js';
import { evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import type { Veto } from '../domain/grade.js';
import { type SheetLine, sheetResult, sheetViolations } from '../domain/score-sheet.js';
import { judgingViolations } from '../policies.js';

/** What an evaluator found. */
export interface Sheet {
  readonly scores: readonly SheetLine[];
  /** One-vote vetoes; any of them makes the grade 不合格. */
  readonly vetoes: readonly Veto[];
}

/** An evaluator hands in the scores of an evaluation; from then on it is his body's. */
@Injectable()
export class SubmitEvaluation {
  constructor(
    private readonly database: Database,
    private readonly evaluations: Evaluations,
    private readonly plans: Plans,
    private readonly units: Units,
  ) {}

  /**
   * 404 for another body's, 403 for people of the project's parties, 409 when it was handed in already, 422 with every
   * missing, doubled, unknown or wrong score.
   */
  run(actor: Actor, evaluationId: string, { scores, vetoes }: Sheet): Promise<Evaluation> {
    return this.database.transaction(async (tx) => {
      const evaluation = await this.evaluations.lock(tx, actor, evaluationId);
      await this.demandIndependence(actor, evaluation.planId);
      const { indicators, bands } = evaluation;
      RuleBroken.unlessEmpty(sheetViolations(indicators, scores));
      const { score, grade } = sheetResult(indicators, scores, vetoes, bands);
      const taken = { bodyId: actor.unitId, submittedBy: actor.accountId };
      await save(tx, Object.assign(evaluation, { ...taken, score, grade, vetoes: [...vetoes] }));
      await advance(tx, evaluation, evaluationLifecycle, 'submit', actor);
      await keepScores(tx, evaluation, scores);
      return evaluation;
    });
  }

  private async demandIndependence(actor: Actor, planId: string): Promise<void> {
    const memberships = await this.units.membershipsOf(actor.accountId);
    const unitIds = memberships.map(({ unitId }) => unitId);
    const violations = judgingViolations(actor, unitIds, await this.plans.byId(planId));
    if (violations.length > 0) throw new Forbidden(violations);
  }
}

/** The lines in the order of the evaluation's indicators; those of a sheet that was sent back are replaced. */
async function keepScores(
  tx: Tx,
  { id, indicators }: Evaluation,
  scores: readonly SheetLine[],
): Promise<void> {
  await tx.delete(EvaluationScore, { evaluationId: id });
  for (const { indicator, weight } of indicators) {
    const line = scores.find((each) => each.indicator === indicator);
    if (line) await create(tx, EvaluationScore, { evaluationId: id, indicator, weight, score: line.score });
  }
}
