import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, advance, lock } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden } from '../../shared/refused.js';
import { Appeal } from '../data/appeal.entity.js';
import { closeAppeal } from '../data/close-appeal.js';
import { EvaluationConclusion } from '../data/evaluation-conclusion.js';
import { Evaluation } from '../data/evaluation.entity.js';
import { appealLifecycle } from '../domain/appeal.lifecycle.js';
import { evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { refuseJudging } from '../domain/judging-refusals.js';

/** An organization takes its appeal back: the result stays as it was. */
@Injectable()
export class WithdrawAppeal {
  constructor(
    private readonly database: Database,
    private readonly conclusion: EvaluationConclusion,
    private readonly outbox: Outbox,
  ) {}

  /** 403 for others, 409 once it is decided. */
  run(actor: Actor, { id, evaluationId }: Appeal): Promise<void> {
    return this.database.transaction(async (tx) => {
      const evaluation = await lock(tx, Evaluation, evaluationId ?? id);
      const appeal = await lock(tx, Appeal, id);
      if (appeal.organizationId !== actor.unitId)
        throw new Forbidden([refuseJudging.appealLodgerWithdraws()]);
      next(appealLifecycle, 'withdraw', appeal.state);
      await closeAppeal(tx, this.outbox, appeal, { actor, action: 'withdraw', reasons: null });
      await advance(tx, evaluation, evaluationLifecycle, 'decide-appeal', actor, id);
      await this.conclusion.conclude(tx, evaluation, actor);
    });
  }
}
