import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, advance, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import type { Evaluation } from '../data/evaluation.entity.js';
import { Evaluations } from '../data/evaluations.js';
import { Independence } from '../data/independence.js';
import { keepEdition } from '../data/keep-edition.js';
import { SelfReports } from '../data/self-reports.js';
import { evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { refuseJudging } from '../domain/judging-refusals.js';
import { type Sheet, handedInViolations } from '../domain/sheet-entries.js';

/** An evaluator hands in the scores of an evaluation; from then on it is his body's. */
@Injectable()
export class SubmitEvaluation {
  constructor(
    private readonly database: Database,
    private readonly evaluations: Evaluations,
    private readonly independence: Independence,
    private readonly selfReports: SelfReports,
    private readonly files: Files,
  ) {}

  /**
   * 404 for another body's, 403 for people of the project's parties, 409 when it was handed in already or the provider may
   * still report on itself, 422 with every missing, doubled, unknown or wrong line.
   */
  async run(actor: Actor, evaluationId: string, sheet: Sheet): Promise<Evaluation> {
    const strangers = await this.strangers(actor, sheet);
    return this.database.transaction(async (tx) => {
      const evaluation = await this.evaluations.lock(tx, actor, evaluationId);
      await this.independence.demandForJudging(tx, actor, evaluation.planId);
      RuleBroken.unlessEmpty([...handedInViolations(evaluation.rules, sheet), ...strangers]);
      await this.selfReports.demandHeard(tx, evaluation);
      await save(tx, Object.assign(evaluation, { bodyId: actor.unitId, submittedBy: actor.accountId }));
      await keepEdition(tx, evaluation, sheet, { actor, cause: 'sheet' });
      await advance(tx, evaluation, evaluationLifecycle, 'submit', actor);
      return evaluation;
    });
  }

  /** Of all lines at once: a sheet has up to sixty. */
  private async strangers(actor: Actor, { scores }: Sheet): Promise<Violation[]> {
    const named = scores.flatMap(({ fileIds = [] }, line) => fileIds.map((id, n) => ({ id, line, n })));
    const foreign = await this.files.foreign(
      actor,
      named.map(({ id }) => id),
    );
    return foreign.map((at) =>
      refuseJudging.fileUnknown({ pointer: `/scores/${named[at]?.line}/fileIds/${named[at]?.n}` }),
    );
  }
}
