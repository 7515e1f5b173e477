import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, constraintMeans, create } from '../../platform/index.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { EvaluationOpinion } from '../data/evaluation-opinion.entity.js';
import { Evaluations } from '../data/evaluations.js';
import { fileViolations } from '../data/own-files.js';
import { Plans } from '../data/plans.js';
import type { OpinionKind } from '../domain/judges.js';
import { refuseJudging } from '../domain/judging-refusals.js';
import { mayOpine } from '../judging-policies.js';

constraintMeans('evaluation_opinion_once', refuseJudging.opinionTwice);

/** What one kind of judges found. */
export interface Opinion {
  readonly kind: OpinionKind;
  /** 0–100, decimal text. */
  readonly score: string;
  readonly heard: number;
  readonly comment: string;
  readonly fileIds: readonly string[];
}

/** Street, community and district say what their judges found, before the body scores. */
@Injectable()
export class GiveOpinion {
  constructor(
    private readonly database: Database,
    private readonly evaluations: Evaluations,
    private readonly plans: Plans,
    private readonly files: Files,
  ) {}

  /** 404 for a project of others, 403 for a kind that another unit speaks for, 409 once scores are in or a second time, 422. */
  async run(actor: Actor, evaluationId: string, opinion: Opinion): Promise<void> {
    const strangers = await fileViolations(this.files, actor, opinion.fileIds);
    await this.database.transaction(async (tx) => {
      const { planId, edition, rules } = await this.evaluations.lock(tx, actor, evaluationId);
      if (!mayOpine(actor, opinion.kind, await this.plans.byId(planId, tx)))
        throw new Forbidden([refuseJudging.opinionNotYours()]);
      RuleBroken.conflictUnlessEmpty(edition > 0 ? [refuseJudging.scoringBegun()] : []);
      const weighs = rules.parties.some(({ kinds }) => kinds.some(({ kind }) => kind === opinion.kind));
      RuleBroken.unlessEmpty([
        ...(weighs ? [] : [refuseJudging.opinionWeightless({ pointer: '/kind' })]),
        ...strangers,
      ]);
      const { fileIds, ...found } = opinion;
      const by = { unitId: actor.unitId, givenBy: actor.accountId };
      await create(tx, EvaluationOpinion, { evaluationId, ...found, ...by, fileIds: [...fileIds] });
    });
  }
}
