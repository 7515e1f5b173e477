import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { seesOpinion } from '../judging-policies.js';
import { maySeeFigures } from '../policies.js';
import { EvaluationCases } from './evaluation-cases.js';

/** Evidence is read through the evaluation that it belongs to, by whoever sees what it bears out. */
@Injectable()
export class EvaluationFiles {
  constructor(private readonly cases: EvaluationCases) {}

  /** NotFound (404) for an evaluation of others, and for a file that bears out nothing that the actor may see. */
  async demand(actor: Actor, evaluationId: string, fileId: string): Promise<void> {
    const found = await this.cases.find(actor, evaluationId);
    const { evaluation, selfReport, opinions, scores, appeal } = found;
    const shown = [
      ...(selfReport?.fileIds ?? []),
      ...opinions.filter((row) => seesOpinion(actor, row)).flatMap(({ fileIds }) => fileIds),
      ...(maySeeFigures(actor, evaluation) ? scores.flatMap(({ fileIds }) => fileIds) : []),
      ...(appeal?.fileIds ?? []),
    ];
    if (!shown.includes(fileId)) throw new NotFound('file');
  }
}
