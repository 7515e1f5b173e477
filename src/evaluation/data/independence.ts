import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Actor, type Tx, now } from '../../platform/index.js';
import { Relations } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import { Forbidden } from '../../shared/refused.js';
import { reviewerViolations } from '../domain/appeal-rules.js';
import { judgingViolations } from '../policies.js';
import type { Evaluation } from './evaluation.entity.js';
import { Plans } from './plans.js';

/** Who may judge a project, and who may judge the judges. */
@Injectable()
export class Independence {
  constructor(
    private readonly units: Units,
    private readonly plans: Plans,
    private readonly relations: Relations,
  ) {}

  /** Forbidden (403) to people of the project's parties. */
  async demandForJudging(tx: Tx, actor: Actor, planId: string): Promise<void> {
    const plan = await this.plans.byId(planId, tx);
    const violations = judgingViolations(actor, await this.unitIdsOf(actor), plan);
    if (violations.length > 0) throw new Forbidden(violations);
  }

  /** Forbidden (403), with every reason, to who took part, to his body, to the parties and to who is related to one. */
  async demandForReview(tx: Tx, actor: Actor, evaluation: Evaluation): Promise<void> {
    const { buyerId, communityId, organizationId } = await this.plans.byId(evaluation.planId, tx);
    const partyUnitIds = [buyerId, communityId, organizationId];
    const ties = await this.relations.tiesOf(tx, [actor.accountId], partyUnitIds, dayOf(now(tx)));
    const violations = reviewerViolations({
      reviewer: { accountId: actor.accountId, unitIds: await this.unitIdsOf(actor) },
      judgedBy: await judgedBy(tx, evaluation),
      ...{ bodyId: evaluation.bodyId, partyUnitIds },
      related: (ties.get(actor.accountId) ?? []).length > 0,
    });
    if (violations.length > 0) throw new Forbidden(violations);
  }

  private async unitIdsOf({ accountId, unitId }: Actor): Promise<string[]> {
    const memberships = await this.units.membershipsOf(accountId);
    return [unitId, ...memberships.map((each) => each.unitId)];
  }
}

/** Accounts that scored, approved, sent back or gave an opinion. */
async function judgedBy(tx: Tx, { id, submittedBy, approvedBy }: Evaluation): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    `SELECT made_by AS id FROM evaluation_edition WHERE evaluation_id = $1
      UNION SELECT returned_by FROM evaluation_return WHERE evaluation_id = $1
      UNION SELECT given_by FROM evaluation_opinion WHERE evaluation_id = $1`,
    [id],
  );
  return [submittedBy, approvedBy, ...rows.map((row) => row.id)].filter((each) => each !== null);
}
