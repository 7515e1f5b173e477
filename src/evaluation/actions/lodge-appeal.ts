import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, advance, constraintMeans, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { AppealDesk, type AppealInput } from '../data/appeal-desk.js';
import { Appeal } from '../data/appeal.entity.js';
import { Evaluations } from '../data/evaluations.js';
import { fileViolations } from '../data/own-files.js';
import { Plans } from '../data/plans.js';
import { appealViolations } from '../domain/appeal-rules.js';
import { evaluationLifecycle } from '../domain/evaluation.lifecycle.js';
import { refuseJudging } from '../domain/judging-refusals.js';

constraintMeans('appeal_once_evaluation', refuseJudging.appealTwice);

/** The organization objects to a result that it was given. */
@Injectable()
export class LodgeAppeal {
  constructor(
    private readonly database: Database,
    private readonly evaluations: Evaluations,
    private readonly plans: Plans,
    private readonly desk: AppealDesk,
    private readonly files: Files,
  ) {}

  /** The appeal's id. 404 for another organization's, 409 before the delivery, after the window or a second time, 422 for files of others. */
  async run(actor: Actor, evaluationId: string, input: AppealInput): Promise<string> {
    const strangers = await fileViolations(this.files, actor, input.fileIds);
    return this.database.transaction(async (tx) => {
      const evaluation = await this.evaluations.lock(tx, actor, evaluationId);
      const { organizationId } = await this.plans.byId(evaluation.planId, tx);
      if (organizationId !== actor.unitId) throw new Forbidden([refuseJudging.appealNotYours()]);
      const appealedBefore = await tx.existsBy(Appeal, { evaluationId });
      const facts = { today: dayOf(now(tx)), windowEnds: evaluation.appealBy, appealedBefore };
      RuleBroken.conflictUnlessEmpty(appealViolations(facts));
      RuleBroken.unlessEmpty(strangers);
      await advance(tx, evaluation, evaluationLifecycle, 'appeal', actor);
      return this.desk.open(tx, actor, { evaluationId }, input);
    });
  }
}
