import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, keysetPage, lock } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { EvaluationScore } from './evaluation-score.entity.js';
import { Evaluation } from './evaluation.entity.js';
import { visibleEvaluations } from './visible.js';

/** Reads of evaluations. */
@Injectable()
export class Evaluations {
  constructor(private readonly database: Database) {}

  /** A page of the evaluations that the actor may see, of one contract when asked. */
  page(actor: Actor, request: PageRequest, contractId?: string): Promise<Page<Evaluation>> {
    const query = visibleEvaluations(
      this.database.reader.createQueryBuilder(Evaluation, 'evaluation'),
      actor,
    );
    if (contractId) query.andWhere('evaluation.contractId = :contractId', { contractId });
    return keysetPage(query, request);
  }

  /** One evaluation that the actor may see. NotFound (404) for every other. */
  async find(actor: Actor, id: string): Promise<Evaluation> {
    const query = this.database.reader
      .createQueryBuilder(Evaluation, 'evaluation')
      .where('evaluation.id = :id', { id });
    const evaluation = await visibleEvaluations(query, actor).getOne();
    if (!evaluation) throw new NotFound('evaluation');
    return evaluation;
  }

  /** The same, locked for change. */
  async lock(tx: Tx, actor: Actor, id: string): Promise<Evaluation> {
    await this.find(actor, id);
    return lock(tx, Evaluation, id);
  }

  /** The lines of all editions of an evaluation, in the order of the form. */
  scores(evaluationId: string): Promise<EvaluationScore[]> {
    return this.database.reader.find(EvaluationScore, {
      where: { evaluationId },
      order: { edition: 'ASC', id: 'ASC' },
    });
  }
}
