import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, advance, create, lock, now, save } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { ImpactAssessment } from '../data/privacy.entity.js';
import { assessmentLifecycle } from '../domain/impact-assessment.lifecycle.js';
import { type AssessmentCause, type DataKind, validityViolations } from '../domain/records.js';
import { refuse } from '../domain/refusals.js';

/** What an assessment says (个人信息保护法 art. 56). */
export interface AssessmentInput {
  readonly title: string;
  readonly cause: AssessmentCause;
  readonly dataKinds: readonly DataKind[];
  readonly lawfulness: string;
  readonly risks: string;
  readonly measures: string;
  readonly validTo: Day;
}

/** Impact assessments before sensitive, entrusted or provided data are processed. */
@Injectable()
export class AssessImpact {
  constructor(private readonly database: Database) {}

  /** The new draft's id. RuleBroken (422) for its last day. */
  draft(actor: Actor, input: AssessmentInput): Promise<string> {
    return this.database.transaction(async (tx) => {
      RuleBroken.unlessEmpty(validityViolations(input.validTo, dayOf(now(tx))));
      const open = { state: assessmentLifecycle.initial, decidedBy: null, decidedOn: null, reason: null };
      const by = { unitId: actor.unitId, draftedBy: actor.accountId };
      return (await create(tx, ImpactAssessment, { ...valuesOf(input), ...by, ...open })).id;
    });
  }

  /** Drafts a returned one anew. IllegalStep (409) in another state. */
  async redraft(actor: Actor, id: string, input: AssessmentInput): Promise<void> {
    await this.database.transaction(async (tx) => {
      const assessment = own(await lock(tx, ImpactAssessment, id), actor);
      await advance(tx, assessment, assessmentLifecycle, 'redraft', actor);
      RuleBroken.unlessEmpty(validityViolations(input.validTo, dayOf(now(tx))));
      const by = { draftedBy: actor.accountId, decidedBy: null, reason: null };
      await save(tx, Object.assign(assessment, valuesOf(input), by));
    });
  }

  /** Approves it. Forbidden to whoever drafted it; RuleBroken (422) when it would be out of date. */
  async approve(actor: Actor, id: string): Promise<void> {
    await this.decide(actor, id, async (tx, assessment) => {
      RuleBroken.unlessEmpty(validityViolations(assessment.validTo, dayOf(now(tx))));
      const decided = { decidedBy: actor.accountId, decidedOn: dayOf(now(tx)), reason: null };
      await save(tx, Object.assign(assessment, decided));
      await advance(tx, assessment, assessmentLifecycle, 'approve', actor);
    });
  }

  /** Returns it with a reason. Forbidden to whoever drafted it. */
  async sendBack(actor: Actor, id: string, reason: string): Promise<void> {
    await this.decide(actor, id, async (tx, assessment) => {
      await save(tx, Object.assign(assessment, { decidedBy: actor.accountId, reason }));
      await advance(tx, assessment, assessmentLifecycle, 'return', actor);
    });
  }

  private async decide(
    actor: Actor,
    id: string,
    work: (tx: Tx, assessment: ImpactAssessment) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const assessment = own(await lock(tx, ImpactAssessment, id), actor);
      if (assessment.draftedBy === actor.accountId) throw new Forbidden([refuse.drafterDecides()]);
      await work(tx, assessment);
    });
  }
}

function own(assessment: ImpactAssessment, { unitId }: Actor): ImpactAssessment {
  if (assessment.unitId !== unitId) throw new NotFound('impact_assessment');
  return assessment;
}

function valuesOf(input: AssessmentInput) {
  const { title, cause, dataKinds, lawfulness, risks, measures, validTo } = input;
  return { title, cause, dataKinds: [...dataKinds], lawfulness, risks, measures, validTo };
}
