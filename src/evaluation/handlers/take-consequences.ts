import { Injectable } from '@nestjs/common';
import { Handles, type Tx } from '../../platform/index.js';
import { ConsequenceBook } from '../data/consequence-book.js';
import { Evaluation } from '../data/evaluation.entity.js';
import { EvaluationConcluded } from '../events.js';

/** A binding grade brings what the rules said beforehand, each by itself and once. */
@Injectable()
export class TakeConsequences {
  constructor(private readonly book: ConsequenceBook) {}

  @Handles(EvaluationConcluded, 'evaluation.take-consequences')
  async concluded(
    tx: Tx,
    { evaluationId, organizationId }: { evaluationId: string; organizationId: string },
  ): Promise<void> {
    const evaluation = await tx.findOneByOrFail(Evaluation, { id: evaluationId });
    for (const rule of evaluation.rules.consequences) {
      if (rule.grade === evaluation.grade) await this.book.take(tx, evaluation, organizationId, rule);
    }
  }
}
