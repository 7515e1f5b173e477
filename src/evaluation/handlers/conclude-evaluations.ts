import { Injectable } from '@nestjs/common';
import { Handles, SYSTEM, type Tx, advance, lock, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { EvaluationConclusion } from '../data/evaluation-conclusion.js';
import { Evaluation } from '../data/evaluation.entity.js';
import { windowIsOver } from '../domain/appeal-rules.js';
import { evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { AppealWindowEnded, EvaluationPublished } from '../judging-events.js';

/** Results bind by themselves when nobody objected, and are published. */
@Injectable()
export class ConcludeEvaluations {
  constructor(private readonly conclusion: EvaluationConclusion) {}

  /** An appeal, or the organization's own word, may have come before: then there is nothing to do. */
  @Handles(AppealWindowEnded, 'evaluation.conclude-evaluation')
  async windowEnded(tx: Tx, { evaluationId }: { evaluationId: string }): Promise<void> {
    const evaluation = await lock(tx, Evaluation, evaluationId);
    const over = windowIsOver(dayOf(now(tx)), evaluation.appealBy);
    if (evaluation.state === 'delivered' && over) await this.conclusion.conclude(tx, evaluation, SYSTEM);
  }

  @Handles(EvaluationPublished, 'evaluation.publish-evaluation')
  async published(tx: Tx, { evaluationId }: { evaluationId: string }): Promise<void> {
    const evaluation = await lock(tx, Evaluation, evaluationId);
    if (evaluation.state === 'concluded') {
      await advance(tx, evaluation, evaluationLifecycle, 'publish', SYSTEM);
    }
  }
}
