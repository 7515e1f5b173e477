import { exact, toDecimal } from '../../shared/exact.js';
import type { EvaluationPlan } from '../data/evaluation-plan.entity.js';
import type { Visit } from '../data/visit.entity.js';
import { effectiveness } from '../domain/effectiveness.js';
import type { VisitKind } from '../domain/visit-points.js';
import type { VisitState } from '../domain/visit.lifecycle.js';

/** One visit of a plan. */
export class PlannedVisitView {
  visitId: string;
  /** @example month-1 */
  code: string;
  /** @example follow-up */
  kind: VisitKind;
  /** Percent of the effectiveness. @example "30" */
  weight: string;
  dueOn: string;
  provisional: boolean;
  state: VisitState;
  /** @example "88.40" */
  score: string | null;
  lowConfidence: boolean | null;
}

/** Effectiveness of a project over its visits: Σ weight·score, renormalised over the visits that have a score. */
export class EffectivenessView {
  /** Two decimals; null before the first visit. @example "87.12" */
  score: string | null;
  /** Visits without a score: while there are any, the figure is incomplete. @example ["month-6"] */
  missing: string[];
  complete: boolean;

  static of({ points }: EvaluationPlan, visits: readonly Visit[]): EffectivenessView {
    const scored = visits.flatMap(({ code, score }) =>
      score === null ? [] : [[code, exact(score)] as const],
    );
    const { total, missing } = effectiveness(points, Object.fromEntries(scored));
    return {
      score: total === undefined ? null : toDecimal(total, 2),
      missing: [...missing],
      complete: missing.length === 0,
    };
  }
}

/** What is evaluated of one contract and when. */
export class EvaluationPlanView {
  id: string;
  version: number;
  contractId: string;
  /** The contract's title. */
  title: string;
  buyerId: string;
  organizationId: string;
  /** First and last day of the service as it stands, inclusive. */
  serviceFrom: string;
  serviceTo: string;
  /** Day of the final acceptance, from which later visits are counted; null before. */
  acceptedOn: string | null;
  /** Day on which the contract ended early. */
  endedOn: string | null;
  /** The template that was frozen at the signing. @example one-three-six-months */
  template: string;
  /** Its name in the district's rules; null for those that ship with the program. @example 养老类大额项目 */
  templateName: string | null;
  /** `contract`: its text named it; `rules`: the district's, for its category and price; `length`: of the service. */
  chosenBy: string;
  /** The district's rules that it is from. */
  ruleSetId: string | null;
  /** Shanghai wall clock at which visits fall due. @example 09:00 */
  dueTime: string;
  visits: PlannedVisitView[];
  effectiveness: EffectivenessView;

  static of(plan: EvaluationPlan, visits: readonly Visit[]): EvaluationPlanView {
    const { id, version, contractId, title, buyerId, organizationId, template, dueTime } = plan;
    const { serviceFrom, serviceTo, acceptedOn, endedOn, templateName, chosenBy, ruleSetId } = plan;
    const weightOf = (code: string) => plan.points.find((point) => point.code === code)?.weight ?? '0';
    return {
      ...{ id, version, contractId, title, buyerId, organizationId, template, dueTime },
      ...{ serviceFrom, serviceTo, acceptedOn, endedOn, templateName, chosenBy, ruleSetId },
      visits: visits.map(({ id: visitId, code, kind, dueOn, provisional, state, score, result }) => ({
        ...{ visitId, code, kind, weight: weightOf(code), dueOn, provisional, state, score },
        lowConfidence: result?.lowConfidence ?? null,
      })),
      effectiveness: EffectivenessView.of(plan, visits),
    };
  }
}

/** Plans, newest first. */
export class EvaluationPlanListView {
  items: EvaluationPlanView[];
  next: string | null;
}
