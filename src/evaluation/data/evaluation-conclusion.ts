import { Injectable } from '@nestjs/common';
import { GradeConcluded } from '../../contracting/index.js';
import { type Doer, Outbox, type Tx, advance, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { EvaluationConcluded } from '../events.js';
import { AppealWindowEnded } from '../judging-events.js';
import type { Evaluation } from './evaluation.entity.js';
import { Plans } from './plans.js';

/** What makes a result binding: nobody can object any more. */
@Injectable()
export class EvaluationConclusion {
  constructor(
    private readonly plans: Plans,
    private readonly outbox: Outbox,
  ) {}

  /** For a locked evaluation. The grade decides what of the last instalment is payable, and what else follows. 409 unless its state allows it. */
  async conclude(tx: Tx, evaluation: Evaluation, doer: Doer): Promise<void> {
    const { id, contractId, planId, grade, score } = evaluation;
    if (grade === null || score === null) throw new Error(`evaluation ${id} was delivered without a score`);
    await save(tx, Object.assign(evaluation, { concludedOn: dayOf(now(tx)) }));
    await advance(tx, evaluation, evaluationLifecycle, 'conclude', doer);
    await this.outbox.cancel(tx, AppealWindowEnded, id);
    const { organizationId } = await this.plans.byId(planId, tx);
    await this.outbox.publish(tx, GradeConcluded, { contractId, grade, score });
    const fact = { evaluationId: id, contractId, organizationId, grade, score };
    await this.outbox.publish(tx, EvaluationConcluded, fact);
  }
}
