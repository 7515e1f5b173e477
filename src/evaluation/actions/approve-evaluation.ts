import { Injectable } from '@nestjs/common';
import { GradeConcluded } from '../../contracting/index.js';
import { type Actor, Database, Outbox, SYSTEM, type Tx, advance, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Forbidden } from '../../shared/refused.js';
import type { Evaluation } from '../data/evaluation.entity.js';
import { Evaluations } from '../data/evaluations.js';
import { Plans } from '../data/plans.js';
import { evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { EvaluationConcluded } from '../events.js';
import { approvalViolations } from '../policies.js';

/** The lead of the evaluation body puts the body's name under an evaluation. */
@Injectable()
export class ApproveEvaluation {
  constructor(
    private readonly database: Database,
    private readonly evaluations: Evaluations,
    private readonly plans: Plans,
    private readonly outbox: Outbox,
  ) {}

  /**
   * 404 for another body's, 403 for who submitted it, 409 unless it is submitted. Appeals are not taken yet, so that
   * delivery to the organization and conclusion follow at once, as steps of their own in the history; the grade then
   * decides what of the last instalment is payable.
   */
  run(actor: Actor, evaluationId: string): Promise<Evaluation> {
    return this.database.transaction(async (tx) => {
      const evaluation = await this.evaluations.lock(tx, actor, evaluationId);
      const violations = approvalViolations(actor, evaluation);
      if (violations.length > 0) throw new Forbidden(violations);
      await save(tx, Object.assign(evaluation, { approvedBy: actor.accountId, concludedOn: dayOf(now(tx)) }));
      await advance(tx, evaluation, evaluationLifecycle, 'approve', actor);
      await advance(tx, evaluation, evaluationLifecycle, 'deliver', SYSTEM);
      await advance(tx, evaluation, evaluationLifecycle, 'conclude', SYSTEM);
      await this.tell(tx, evaluation);
      return evaluation;
    });
  }

  private async tell(tx: Tx, { id, contractId, planId, grade, score }: Evaluation): Promise<void> {
    if (grade === null || score === null) throw new Error(`evaluation ${id} was submitted without a score`);
    const { organizationId } = await this.plans.byId(planId, tx);
    await this.outbox.publish(tx, GradeConcluded, { contractId, grade, score });
    const fact = { evaluationId: id, contractId, organizationId, grade, score };
    await this.outbox.publish(tx, EvaluationConcluded, fact);
  }
}
