import { type Tx, create } from '../../platform/index.js';
import { evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { DEFAULT_BANDS } from '../domain/grade.js';
import { DEFAULT_FORM } from '../domain/score-sheet.js';
import type { EvaluationPlan } from './evaluation-plan.entity.js';
import { Evaluation } from './evaluation.entity.js';

/** Drafts the final evaluation of a plan, once. The caller holds the plan's lock. */
export async function draftEvaluation(tx: Tx, { id: planId, contractId }: EvaluationPlan): Promise<void> {
  if (await tx.existsBy(Evaluation, { planId })) return;
  await create(tx, Evaluation, {
    ...{ planId, contractId, kind: 'final', state: evaluationLifecycle.initial },
    ...{ indicators: [...DEFAULT_FORM], bands: DEFAULT_BANDS, vetoes: [] },
    ...{ bodyId: null, submittedBy: null, approvedBy: null, score: null, grade: null, concludedOn: null },
  });
}
