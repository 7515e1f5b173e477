import { type Actor, allowedActions } from '../../platform/index.js';
import type { EvaluationPlan } from '../data/evaluation-plan.entity.js';
import type { Evaluation } from '../data/evaluation.entity.js';
import { type EvaluationState, evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { GRADE_NAMES, type Grade } from '../domain/grade.js';
import { approvalViolations, isOfBody, maySeeFigures } from '../policies.js';

/** An evaluation (成效评估) of a project. */
export class EvaluationView {
  id: string;
  version: number;
  /** @example submitted */
  state: EvaluationState;
  /** What the caller may do now. @example ["approve"] */
  actions: string[];
  /** @example final */
  kind: string;
  contractId: string;
  planId: string;
  /** The contract's title. */
  title: string;
  buyerId: string;
  organizationId: string;
  /** The evaluation body; null until one of its evaluators has submitted. */
  bodyId: string | null;
  /** Two decimals, HALF_UP; for the parties only once it is delivered. @example "89.96" */
  score: string | null;
  /** @example good */
  grade: Grade | null;
  /** @example 良好 */
  gradeName: string | null;
  /** Scores wait for the provider's self-report until then. */
  selfReportBy: string | null;
  deliveredOn: string | null;
  /** Last day for an appeal. */
  appealBy: string | null;
  concludedOn: string | null;

  static of(evaluation: Evaluation, plan: EvaluationPlan, actor: Actor): EvaluationView {
    const { id, version, state, kind, contractId, planId, bodyId } = evaluation;
    const { selfReportBy, deliveredOn, appealBy, concludedOn } = evaluation;
    const { score, grade } = maySeeFigures(actor, evaluation) ? evaluation : { score: null, grade: null };
    return {
      ...{ id, version, state, kind, contractId, planId, bodyId },
      ...{ selfReportBy, deliveredOn, appealBy, concludedOn },
      actions: actionsOf(evaluation, plan, actor),
      ...{ title: plan.title, buyerId: plan.buyerId, organizationId: plan.organizationId },
      ...{ score, grade, gradeName: grade && GRADE_NAMES[grade] },
    };
  }
}

/** Evaluations, newest first. */
export class EvaluationListView {
  items: EvaluationView[];
  next: string | null;
}

const STEPS = {
  submit: 'evaluation.conduct',
  return: 'evaluation.approve',
  approve: 'evaluation.approve',
  appeal: 'appeal.lodge',
  conclude: 'appeal.lodge',
} as const;

function actionsOf(evaluation: Evaluation, { organizationId }: EvaluationPlan, actor: Actor): string[] {
  const { state, bodyId } = evaluation;
  return allowedActions(evaluationLifecycle, state, STEPS, actor, (who, action) => {
    // Once an appeal is decided its result binds by that act: nothing is left to conclude.
    if (action === 'appeal' || action === 'conclude')
      return who.unitId === organizationId && state === 'delivered';
    if (action === 'submit') return isOfBody(who, evaluation);
    return bodyId === who.unitId && approvalViolations(who, evaluation).length === 0;
  });
}
