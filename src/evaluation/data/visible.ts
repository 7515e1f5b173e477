import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, isOverseer } from '../../platform/index.js';
import { isJudge } from '../policies.js';
import { EvaluationPlan } from './evaluation-plan.entity.js';
import type { Evaluation } from './evaluation.entity.js';
import type { Visit } from './visit.entity.js';

/**
 * Narrows a query of visits to the actor's: an evaluator's own; a lead's body's and those that nobody could take; the
 * buyer's; all for those who oversee.
 */
export function visibleVisits(query: SelectQueryBuilder<Visit>, actor: Actor): SelectQueryBuilder<Visit> {
  query.innerJoin(EvaluationPlan, 'plan', 'plan.id = visit.planId');
  const { unitId, accountId } = actor;
  if (isOverseer(actor)) return query;
  if (actor.role === 'evaluator') {
    return query.andWhere(
      ':accountId IN (visit.evaluatorId, visit.companionId) AND visit.evaluatorUnitId = :unitId',
      { accountId, unitId },
    );
  }
  if (actor.role === 'evaluation-lead') {
    return query.andWhere(
      '(visit.evaluatorUnitId = :unitId OR (visit.evaluatorId IS NULL AND visit.openedAt IS NOT NULL))',
      { unitId },
    );
  }
  return query.andWhere('plan.buyerId = :unitId', { unitId });
}

/** Narrows a query of evaluations to the actor's: a body's own, those not taken yet and those under appeal; the parties'; all for overseers. */
export function visibleEvaluations(
  query: SelectQueryBuilder<Evaluation>,
  actor: Actor,
): SelectQueryBuilder<Evaluation> {
  query.innerJoin(EvaluationPlan, 'plan', 'plan.id = evaluation.planId');
  const { unitId } = actor;
  if (isOverseer(actor)) return query;
  if (isJudge(actor)) {
    return query.andWhere(
      `(evaluation.bodyId IS NULL OR evaluation.bodyId = :unitId OR EXISTS (SELECT 1 FROM appeal a
         WHERE a.evaluation_id = evaluation.id AND (a.state = 'lodged' OR a.decided_unit_id = :unitId)))`,
      { unitId },
    );
  }
  return query.andWhere(':unitId IN (plan.buyerId, plan.communityId, plan.organizationId)', { unitId });
}

/** Narrows a query of plans to the actor's: those a body evaluates or may take; the parties'; all for overseers. */
export function visiblePlans(
  query: SelectQueryBuilder<EvaluationPlan>,
  actor: Actor,
): SelectQueryBuilder<EvaluationPlan> {
  const { unitId } = actor;
  if (isOverseer(actor)) return query;
  if (isJudge(actor)) {
    return query.andWhere(
      `(EXISTS (SELECT 1 FROM evaluation e WHERE e.plan_id = plan.id AND (e.body_id IS NULL OR e.body_id = :unitId))
        OR EXISTS (SELECT 1 FROM visit v WHERE v.plan_id = plan.id AND v.evaluator_unit_id = :unitId))`,
      { unitId },
    );
  }
  return query.andWhere(':unitId IN (plan.buyerId, plan.organizationId)', { unitId });
}
