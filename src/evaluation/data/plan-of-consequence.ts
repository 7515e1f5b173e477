import { type Tx, lock } from '../../platform/index.js';
import { Consequence } from './consequence.entity.js';
import { EvaluationPlan } from './evaluation-plan.entity.js';
import { Evaluation } from './evaluation.entity.js';

interface OfConsequence {
  readonly consequenceId: string;
}

/** Id of the plan of the project whose evaluation had this consequence. */
export async function planIdOfConsequence(tx: Tx, { consequenceId }: OfConsequence): Promise<string> {
  const { evaluationId } = await tx.findOneByOrFail(Consequence, { id: consequenceId });
  return (await tx.findOneByOrFail(Evaluation, { id: evaluationId })).planId;
}

/** That plan, locked. */
export async function planOfConsequence(tx: Tx, of: OfConsequence): Promise<EvaluationPlan> {
  return lock(tx, EvaluationPlan, await planIdOfConsequence(tx, of));
}
