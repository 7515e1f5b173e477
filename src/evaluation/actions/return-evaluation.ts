import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, advance, create } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden } from '../../shared/refused.js';
import { EvaluationReturn } from '../data/evaluation-return.entity.js';
import { Evaluations } from '../data/evaluations.js';
import { evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { EvaluationReturned } from '../judging-events.js';
import { approvalViolations } from '../policies.js';

/** The lead of the body sends a sheet back to who handed it in, with reasons; the edition stays in the history. */
@Injectable()
export class ReturnEvaluation {
  constructor(
    private readonly database: Database,
    private readonly evaluations: Evaluations,
    private readonly outbox: Outbox,
  ) {}

  /** 404 for another body's, 403 for who submitted it, 409 unless it is submitted. */
  run(actor: Actor, evaluationId: string, reasons: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const evaluation = await this.evaluations.lock(tx, actor, evaluationId);
      const violations = approvalViolations(actor, evaluation);
      if (violations.length > 0) throw new Forbidden(violations);
      next(evaluationLifecycle, 'return', evaluation.state);
      const { edition, submittedBy } = evaluation;
      const row = { evaluationId, edition, reasons, returnedBy: actor.accountId };
      const { id } = await create(tx, EvaluationReturn, row);
      await advance(tx, evaluation, evaluationLifecycle, 'return', actor, id);
      await this.outbox.publish(tx, EvaluationReturned, {
        evaluationId,
        accountId: submittedBy ?? actor.accountId,
      });
    });
  }
}
