import { type Actor, type Permission, allowedActions } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { EvaluationPlan } from '../data/evaluation-plan.entity.js';
import type { Visit } from '../data/visit.entity.js';
import type { VisitKind } from '../domain/visit-points.js';
import { type VisitAction, type VisitState, visitLifecycle } from '../domain/visit.lifecycle.js';
import { mayConductVisit } from '../policies.js';

const PERMISSIONS: Partial<Record<VisitAction, Permission>> = {
  ...{ accept: 'visit.conduct', decline: 'visit.conduct', submit: 'visit.conduct' },
  ...{ postpone: 'visit.plan', skip: 'visit.plan', restore: 'visit.plan', reopen: 'visit.plan' },
  reassign: 'visit.reassign',
};

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
  /** During delivery, after it, or asked for. @example follow-up */
  kind: VisitKind;
  /** At people's homes, by two. */
  home: boolean;
  /** Percent of the project's effectiveness. @example "30" */
  weight: string;
  /** The matching day before any rolling. */
  nominalOn: string;
  /** The later day to which somebody put it off. */
  movedTo: string | null;
  /** The working day on which it falls due. */
  dueOn: string;
  /** RFC 3339. */
  dueAt: string;
  /** True while the calendar of its year is not loaded: the day may still move. */
  provisional: boolean;
  openedAt: string | null;
  evaluator: VisitEvaluatorView | null;
  /** The second one of a visit at home. */
  companion: VisitEvaluatorView | null;
  /** When the evaluator took it on. */
  acceptedAt: string | null;
  /** 0–100 with two decimals; null before the result, and without a valid response. @example "88.40" */
  score: string | null;
  /** 低信度: fewer than 60 % of those asked gave a valid response; null before the result. */
  lowConfidence: boolean | null;
  concludedOn: string | null;
  /** Why it was left out. */
  skipReason: string | null;

  static of(visit: Visit, { plan, names, actor }: VisitSurroundings): VisitView {
    const { id, version, state, contractId, planId, code, kind, home } = visit;
    const { nominalOn, movedTo, dueOn, provisional } = visit;
    return {
      ...{ id, version, state, contractId, planId, code, kind, home, nominalOn, movedTo, dueOn, provisional },
      actions: allowedActions(visitLifecycle, state, PERMISSIONS, actor, (who, action) =>
        mayStep(who, action, visit),
      ),
      title: plan.title,
      weight: plan.points.find((point) => point.code === code)?.weight ?? '0',
      dueAt: formatInstant(visit.dueAt),
      openedAt: visit.openedAt && formatInstant(visit.openedAt),
      evaluator: visitorOf(visit.evaluatorId, visit, names),
      companion: visitorOf(visit.companionId, visit, names),
      acceptedAt: visit.acceptedAt && formatInstant(visit.acceptedAt),
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

function visitorOf(
  accountId: string | null,
  { evaluatorUnitId: unitId }: Visit,
  names: ReadonlyMap<string, string>,
): VisitEvaluatorView | null {
  if (accountId === null || unitId === null) return null;
  return { accountId, name: names.get(accountId) ?? '', unitId };
}

/** What a role that has the permission may do with this visit; whoever plans visits and sees it may move or leave it out. */
function mayStep(who: Actor, action: VisitAction, visit: Visit): boolean {
  switch (action) {
    case 'postpone':
    case 'skip':
      return true;
    case 'restore':
      return visit.state === 'skipped' && visit.openedAt === null;
    case 'reopen':
      return visit.openedAt !== null && (visit.state === 'skipped' || who.role === 'district-supervisor');
    case 'reassign':
      return who.role === 'district-supervisor' || visit.evaluatorUnitId === who.unitId;
    case 'accept':
      return visit.acceptedAt === null && mayConductVisit(who, visit);
    default:
      return mayConductVisit(who, visit);
  }
}
