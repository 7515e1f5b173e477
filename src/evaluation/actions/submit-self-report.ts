import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, constraintMeans, create } from '../../platform/index.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { Evaluations } from '../data/evaluations.js';
import { fileViolations } from '../data/own-files.js';
import { Plans } from '../data/plans.js';
import { SelfReport } from '../data/self-report.entity.js';
import { refuseJudging } from '../domain/judging-refusals.js';

constraintMeans('self_report_once', refuseJudging.selfReportTwice);

/** The provider tells of its project before anybody scores it. */
@Injectable()
export class SubmitSelfReport {
  constructor(
    private readonly database: Database,
    private readonly evaluations: Evaluations,
    private readonly plans: Plans,
    private readonly files: Files,
  ) {}

  /** 404 for another organization's, 409 a second time or once scores are in, 422 for files of others. */
  async run(actor: Actor, evaluationId: string, text: string, fileIds: readonly string[]): Promise<void> {
    const strangers = await fileViolations(this.files, actor, fileIds);
    await this.database.transaction(async (tx) => {
      const { planId, edition } = await this.evaluations.lock(tx, actor, evaluationId);
      const { organizationId } = await this.plans.byId(planId, tx);
      if (organizationId !== actor.unitId) throw new Forbidden();
      RuleBroken.conflictUnlessEmpty(edition > 0 ? [refuseJudging.scoringBegun()] : []);
      RuleBroken.unlessEmpty(strangers);
      const row = { evaluationId, text, fileIds: [...fileIds], reportedBy: actor.accountId };
      await create(tx, SelfReport, row);
    });
  }
}
