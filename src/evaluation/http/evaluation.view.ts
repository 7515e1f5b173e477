import { type Actor, allowedActions } from '../../platform/index.js';
import { exact, sum } from '../../shared/exact.js';
import type { EvaluationPlan } from '../data/evaluation-plan.entity.js';
import type { EvaluationScore } from '../data/evaluation-score.entity.js';
import type { Evaluation } from '../data/evaluation.entity.js';
import { type EvaluationState, evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { GRADE_NAMES, type Grade, type Veto } from '../domain/grade.js';
import { INDICATOR_NAMES } from '../domain/indicator-score.js';
import { linePoints } from '../domain/score-sheet.js';
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
  /** Two decimals, HALF_UP; for the parties only once it is concluded. @example "89.96" */
  score: string | null;
  /** @example good */
  grade: Grade | null;
  /** @example 良好 */
  gradeName: string | null;
  concludedOn: string | null;

  static of(evaluation: Evaluation, plan: EvaluationPlan, actor: Actor): EvaluationView {
    const { id, version, state, kind, contractId, planId, bodyId, concludedOn } = evaluation;
    const { score, grade } = maySeeFigures(actor, evaluation) ? evaluation : { score: null, grade: null };
    return {
      ...{ id, version, state, kind, contractId, planId, bodyId, concludedOn },
      actions: actionsOf(evaluation, actor),
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

/** One indicator: weight × score / 100 makes its points. */
export class EvaluationLineView {
  /** @example delivery */
  indicator: string;
  /** @example 服务实施 */
  name: string;
  /** Percent. @example "25" */
  weight: string;
  /** 0–100. @example "90.50" */
  score: string | null;
  /** Exact. @example "22.625" */
  points: string | null;
}

/** Lower bounds of the grades, compared with the score after rounding. */
export class GradeBandsView {
  /** 优秀. @example "90" */
  excellent: string;
  /** 良好. @example "80" */
  good: string;
  /** 合格. @example "60" */
  qualified: string;
}

/** One evaluation, explained line by line. */
export class EvaluationDetailView extends EvaluationView {
  /** Every indicator, scored or not yet. */
  lines: EvaluationLineView[];
  /** Sum of the points before rounding. @example "89.955" */
  total: string | null;
  bands: GradeBandsView;
  /** One-vote vetoes that were found. */
  vetoes: Veto[];

  static override of(
    evaluation: Evaluation,
    plan: EvaluationPlan,
    actor: Actor,
    scores: readonly EvaluationScore[] = [],
  ): EvaluationDetailView {
    const seen = maySeeFigures(actor, evaluation) ? scores : [];
    const lines = evaluation.indicators.map(({ indicator, weight }) => {
      const score = seen.find((each) => each.indicator === indicator)?.score ?? null;
      const points = score === null ? null : linePoints(weight, score);
      return { indicator, name: INDICATOR_NAMES[indicator] ?? indicator, weight, score, points };
    });
    const { excellent, good, qualified } = evaluation.bands;
    return Object.assign(EvaluationView.of(evaluation, plan, actor), {
      lines,
      total: seen.length === 0 ? null : sum(lines.map(({ points }) => exact(points ?? '0'))).toString(),
      bands: { excellent, good, qualified },
      vetoes: seen.length === 0 ? [] : [...evaluation.vetoes],
    });
  }
}

function actionsOf(evaluation: Evaluation, actor: Actor): string[] {
  const permissions = { submit: 'evaluation.conduct', approve: 'evaluation.approve' } as const;
  return allowedActions(evaluationLifecycle, evaluation.state, permissions, actor, (who, action) =>
    action === 'approve'
      ? evaluation.bodyId === who.unitId && approvalViolations(who, evaluation).length === 0
      : isOfBody(who, evaluation),
  );
}
