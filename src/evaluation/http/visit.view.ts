import type { Actor } from '../../platform/index.js';
import { allowedActions } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { EvaluationPlan } from '../data/evaluation-plan.entity.js';
import type { Visit } from '../data/visit.entity.js';
import { type VisitState, visitLifecycle } from '../domain/visit.lifecycle.js';
import { mayConductVisit } from '../policies.js';

const PERMISSIONS = { submit: 'visit.conduct', skip: 'visit.plan' } as const;

/** Who makes a visit. */
export class VisitEvaluatorView {
  accountId: string;
  /** @example 评估员1号（示例） */
  name: string;
  /** The evaluation body. */
  unitId: string;
}

/** What a visit is shown with. */
export interface VisitSurroundings {
  readonly plan: EvaluationPlan;
  readonly names: ReadonlyMap<string, string>;
  readonly actor: Actor;
}

/** A return visit (回访). */
export class VisitView {
  id: string;
  version: number;
  /** @example assigned */
  state: VisitState;
  /** What the caller may do now. @example ["submit"] */
  actions: string[];
  contractId: string;
  planId: string;
  /** The contract's title. */
  title: string;
  /** @example month-1 */
  code: string;
  /** Percent of the project's effectiveness. @example "30" */
  weight: string;
  /** The matching day before any rolling. */
  nominalOn: string;
  /** The working day on which it falls due. */
  dueOn: string;
  /** RFC 3339. */
  dueAt: string;
  /** True while the calendar of its year is not loaded: the day may still move. */
  provisional: boolean;
  openedAt: string | null;
  evaluator: VisitEvaluatorView | null;
  /** 0–100 with two decimals; null before the result, and without a valid response. @example "88.40" */
  score: string | null;
  /** 低信度: fewer than 60 % of those asked gave a valid response; null before the result. */
  lowConfidence: boolean | null;
  concludedOn: string | null;
  /** Why it was left out. */
  skipReason: string | null;

  static of(visit: Visit, { plan, names, actor }: VisitSurroundings): VisitView {
    const { id, version, state, contractId, planId, code, nominalOn, dueOn, provisional } = visit;
    return {
      ...{ id, version, state, contractId, planId, code, nominalOn, dueOn, provisional },
      actions: allowedActions(
        visitLifecycle,
        state,
        PERMISSIONS,
        actor,
        (who, action) =>
          // Whoever plans visits and sees this one may leave it out.
          action === 'skip' || mayConductVisit(who, visit),
      ),
      title: plan.title,
      weight: plan.points.find((point) => point.code === code)?.weight ?? '0',
      dueAt: formatInstant(visit.dueAt),
      openedAt: visit.openedAt && formatInstant(visit.openedAt),
      evaluator: evaluatorOf(visit, names),
      score: visit.score,
      lowConfidence: visit.result?.lowConfidence ?? null,
      concludedOn: visit.concludedOn,
      skipReason: visit.skipReason,
    };
  }
}

/** Visits, newest first. */
export class VisitListView {
  items: VisitView[];
  next: string | null;
}

function evaluatorOf(
  { evaluatorId, evaluatorUnitId }: Visit,
  names: ReadonlyMap<string, string>,
): VisitEvaluatorView | null {
  if (evaluatorId === null || evaluatorUnitId === null) return null;
  return { accountId: evaluatorId, name: names.get(evaluatorId) ?? '', unitId: evaluatorUnitId };
}
