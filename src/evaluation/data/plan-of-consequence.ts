import { type Tx, lock } from '../../platform/index.js';
import { Consequence } from './consequence.entity.js';
import { EvaluationPlan } from './evaluation-plan.entity.js';
import { Evaluation } from './evaluation.entity.js';

/** The locked plan of the project whose evaluation had this consequence. */
export async function planOfConsequence(
  tx: Tx,
  { consequenceId }: { consequenceId: string },
): Promise<EvaluationPlan> {
  const { evaluationId } = await tx.findOneByOrFail(Consequence, { id: consequenceId });
  const { planId } = await tx.findOneByOrFail(Evaluation, { id: evaluationId });
  return lock(tx, EvaluationPlan, planId);
}
