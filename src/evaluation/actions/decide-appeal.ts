import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { Appeal } from '../data/appeal.entity.js';
import { closeAppeal } from '../data/close-appeal.js';
import { EvaluationConclusion } from '../data/evaluation-conclusion.js';
import { EvaluationEdition } from '../data/evaluation-edition.entity.js';
import { EvaluationScore } from '../data/evaluation-score.entity.js';
import { Evaluation } from '../data/evaluation.entity.js';
import { Independence } from '../data/independence.js';
import { keepEdition } from '../data/keep-edition.js';
import { appealLifecycle } from '../domain/appeal.lifecycle.js';
import { type Correction, correctedSheet, correctionViolations } from '../domain/correction.js';
import { evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { reviewViolations } from '../domain/sheet-entries.js';

/** Other people decide about a result: they keep it, or correct it by a new edition. It binds from then on. */
@Injectable()
export class DecideAppeal {
  constructor(
    private readonly database: Database,
    private readonly independence: Independence,
    private readonly conclusion: EvaluationConclusion,
    private readonly outbox: Outbox,
  ) {}

  /** 403, with every reason, for who took part, is of the body or of a party, or related; 409 when it is decided; 422 for a correction that is none. */
  uphold(actor: Actor, appeal: Appeal, reasons: string, correction: Correction): Promise<void> {
    return this.decide(actor, appeal, { action: 'uphold', reasons }, async (tx, evaluation) => {
      RuleBroken.unlessEmpty(correctionViolations(evaluation.rules, correction));
      const { score, vetoes } = evaluation;
      const sheet = correctedSheet(await presentSheet(tx, evaluation), correction);
      await keepEdition(tx, evaluation, sheet, { actor, cause: 'appeal' });
      const after = { score: evaluation.score ?? '0', vetoes: evaluation.vetoes };
      RuleBroken.unlessEmpty(reviewViolations({ score: score ?? '0', vetoes }, after));
    });
  }

  /** The same without a correction: the result stays. */
  refuse(actor: Actor, appeal: Appeal, reasons: string): Promise<void> {
    return this.decide(actor, appeal, { action: 'refuse', reasons }, () => Promise.resolve());
  }

  private decide(
    actor: Actor,
    { id, evaluationId }: Appeal,
    { action, reasons }: { action: 'uphold' | 'refuse'; reasons: string },
    change: (tx: Tx, evaluation: Evaluation) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const evaluation = await lock(tx, Evaluation, evaluationId ?? id);
      const appeal = await lock(tx, Appeal, id);
      await this.independence.demandForReview(tx, actor, evaluation);
      next(appealLifecycle, action, appeal.state);
      await change(tx, evaluation);
      await closeAppeal(tx, this.outbox, appeal, { actor, action, reasons });
      await advance(tx, evaluation, evaluationLifecycle, 'decide-appeal', actor, id);
      await this.conclusion.conclude(tx, evaluation, actor);
    });
  }
}

/** The edition that counts, as a sheet. */
async function presentSheet(tx: Tx, { id, edition }: Evaluation) {
  const lines = await tx.find(EvaluationScore, {
    where: { evaluationId: id, edition },
    order: { id: 'ASC' },
  });
  const { vetoes, vetoFacts } = await tx.findOneByOrFail(EvaluationEdition, { evaluationId: id, edition });
  const scores = lines.map(({ indicator, score, finding, evidence, fileIds }) => ({
    ...{ indicator, ...(Object.keys(finding).length === 0 ? { score } : finding) },
    ...{ evidence: evidence ?? undefined, fileIds },
  }));
  return { scores, vetoes, vetoFacts: vetoFacts ?? undefined };
}
