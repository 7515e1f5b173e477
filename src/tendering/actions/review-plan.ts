import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Settings,
  type Tx,
  advance,
  constraintMeans,
  create,
  lock,
  now,
  save,
  touch,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { isPublicService, surveyedFrom } from '../data/groundwork.js';
import { OwnItems } from '../data/own-items.js';
import { PlanReview } from '../data/plan-review.entity.js';
import { ProcurementPlan } from '../data/procurement-plan.entity.js';
import { isKeyPurchase } from '../domain/groundwork.js';
import { refuseGroundwork } from '../domain/groundwork-refusals.js';
import type { MethodCode } from '../domain/method-rules.js';
import { planLifecycle } from '../domain/plan.lifecycle.js';
import { type ReviewKind, type ReviewPoint, planOutcome, reviewViolations } from '../domain/plan-reviews.js';

constraintMeans('plan_review_once', refuseGroundwork.reviewedAlready);

/** How a purchase is to be carried out. */
export interface PlanFacts {
  readonly title: string;
  readonly itemIds: string[];
  readonly method: MethodCode;
  readonly budgetFen: Fen;
  readonly contracting: string;
  readonly management: string;
  readonly plannerId: string | null;
}

/** Drafts procurement plans, puts them to review, and lets others than the drafter review them. */
@Injectable()
export class ReviewPlan {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly items: OwnItems,
  ) {}

  /** The draft's id. RuleBroken (422): items of others, an unknown planner. */
  async draft(actor: Actor, facts: PlanFacts): Promise<string> {
    await this.demand(actor, facts);
    return this.database.transaction(async (tx) => {
      const by = { buyerId: actor.unitId, draftedBy: actor.accountId };
      const open = { needsKeyReview: false, round: 0, approvedOn: null, state: planLifecycle.initial };
      return (await create(tx, ProcurementPlan, { ...facts, ...by, ...open })).id;
    });
  }

  /** Changes a draft. RuleBroken: 409 once it is submitted. */
  async change(actor: Actor, id: string, facts: Partial<PlanFacts>): Promise<void> {
    await this.demand(actor, facts);
    await this.database.transaction(async (tx) => {
      const plan = await draftOf(tx, actor, id);
      await save(tx, Object.assign(plan, facts, { draftedBy: actor.accountId }));
    });
  }

  /** Discards a draft that was never submitted. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const plan = await draftOf(tx, actor, id);
      RuleBroken.conflictUnlessEmpty(plan.round === 0 ? [] : [refuseGroundwork.planSubmitted()]);
      await tx.delete(ProcurementPlan, { id });
      touch(tx, 'procurement_plan', id, 'discard');
    });
  }

  /** Puts it to review; whether in depth too follows from what is bought. */
  async submit(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const plan = await own(tx, actor, id);
      const items = await this.items.demand(actor.unitId, plan.itemIds);
      const needsKeyReview = isKeyPurchase({
        publicService: items.some(({ category }) => isPublicService(category, this.settings)),
        ...{ budget: plan.budgetFen, surveyedFrom: surveyedFrom(this.settings) },
      });
      await save(tx, Object.assign(plan, { needsKeyReview, round: plan.round + 1 }));
      await advance(tx, plan, planLifecycle, 'submit', actor);
    });
  }

  /** Reviews it. Forbidden to its drafter; RuleBroken: 422 for points left out, 409 for a second review of the kind. */
  async review(
    actor: Actor,
    id: string,
    { kind, points, opinion }: { kind: ReviewKind; points: ReviewPoint[]; opinion: string },
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const plan = await own(tx, actor, id);
      if (plan.draftedBy === actor.accountId) throw new Forbidden([refuseGroundwork.drafterReviews()]);
      RuleBroken.unlessEmpty(reviewViolations(kind, points));
      RuleBroken.conflictUnlessEmpty(plan.state === 'submitted' ? [] : [refuseGroundwork.reviewedAlready()]);
      const { round } = plan;
      const passed = points.every(({ conforms }) => conforms);
      const today = dayOf(now(tx));
      const by = { reviewedOn: today, reviewedBy: actor.accountId };
      await create(tx, PlanReview, { planId: id, kind, round, points, passed, opinion, ...by });
      const done = await tx.findBy(PlanReview, { planId: id, round });
      const outcome = planOutcome(new Map(done.map((row) => [row.kind, row.passed])), plan.needsKeyReview);
      if (outcome === 'approve') await save(tx, Object.assign(plan, { approvedOn: today }));
      if (outcome !== 'wait') await advance(tx, plan, planLifecycle, outcome, actor);
    });
  }

  private async demand(actor: Actor, { itemIds, plannerId }: Partial<PlanFacts>): Promise<void> {
    if (itemIds) await this.items.demand(actor.unitId, itemIds);
    await this.items.demandSupplier(plannerId ?? null, '/plannerId');
  }
}

async function own(tx: Tx, { unitId }: Actor, id: string): Promise<ProcurementPlan> {
  const plan = await lock(tx, ProcurementPlan, id);
  if (plan.buyerId !== unitId) throw new NotFound('procurement_plan');
  return plan;
}

async function draftOf(tx: Tx, actor: Actor, id: string): Promise<ProcurementPlan> {
  const plan = await own(tx, actor, id);
  const isDraft = plan.state === 'drafted';
  RuleBroken.conflictUnlessEmpty(isDraft ? [] : [refuseGroundwork.planSubmitted()]);
  return plan;
}
