import { Injectable } from '@nestjs/common';
import { type Doer, Outbox, SYSTEM, Settings, type Tx, advance, save } from '../../platform/index.js';
import {
  DEFAULT_ASSIGNMENT,
  type Evaluator,
  type VisitFacts,
  assignEvaluator,
} from '../domain/assignment.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';
import { VisitAssigned } from '../events.js';
import type { EvaluationPlan } from './evaluation-plan.entity.js';
import { Evaluators } from './evaluators.js';
import { Plans } from './plans.js';
import { Samples } from './samples.js';
import { noteAct } from './visit-acts.js';
import type { AssignmentRecord, Visit } from './visit.entity.js';

const SILENT = '评估人员未在期限内确认，也未开始回访';

/** Why somebody else comes. */
export interface Replacement {
  readonly action: 'decline' | 'reassign';
  readonly doer: Doer;
  readonly reason: string;
}

interface Choice {
  readonly chosen: Evaluator | undefined;
  readonly companionId: string | undefined;
  readonly record: AssignmentRecord;
}

/** Finds an evaluator for an open visit. */
@Injectable()
export class VisitStaffing {
  constructor(
    private readonly evaluators: Evaluators,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly plans: Plans,
    private readonly samples: Samples,
  ) {}

  /**
   * Assigns one of the least loaded independent evaluators by the visit's seed (two for a visit at home) and records who was
   * left out and why. When nobody is eligible the visit stays open, its escalations tell the leads, and each of them tries
   * again. Whoever comes after somebody who declined is drawn by `seed/1`, `seed/2` …; the sample stays as it was drawn.
   */
  async assign(tx: Tx, visit: Visit, known?: EvaluationPlan): Promise<void> {
    const plan = known ?? (await this.plans.byId(visit.planId, tx));
    const facts = await this.evaluators.factsOf(tx, visit, plan);
    await this.take(tx, visit, await this.choose(tx, plan, facts, visit.seed ?? ''));
  }

  /** Gives an assigned visit to somebody else; it is open while there is nobody. */
  async replace(tx: Tx, visit: Visit, replacement: Replacement): Promise<void> {
    await this.handOver(tx, visit, replacement, await this.another(tx, visit));
  }

  /**
   * Looks again for a visit that nobody could take, and for one about which its evaluator has kept silent; what nobody else
   * can take stays with him.
   */
  async findSomebody(tx: Tx, visit: Visit): Promise<void> {
    if (visit.seed === null || visit.acceptedAt) return;
    if (visit.state === 'open') return this.assign(tx, visit);
    if (visit.state !== 'assigned' || (await this.hasBegun(tx, visit))) return;
    const choice = await this.another(tx, visit);
    const replacement = { action: 'reassign', doer: SYSTEM, reason: SILENT } as const;
    if (choice.chosen) await this.handOver(tx, visit, replacement, choice);
  }

  private async hasBegun(tx: Tx, { id }: Visit): Promise<boolean> {
    const people = await this.samples.ofVisit(id, tx);
    return people.some(({ outcome }) => outcome !== undefined);
  }

  private async handOver(tx: Tx, visit: Visit, replacement: Replacement, choice: Choice): Promise<void> {
    const { action, doer, reason } = replacement;
    await noteAct(tx, visit.id, action, doer, { reason, evaluatorId: visit.evaluatorId });
    await advance(tx, visit, visitLifecycle, action, doer);
    await this.take(tx, visit, choice);
  }

  /** Who comes when the present evaluator does not. */
  private async another(tx: Tx, visit: Visit): Promise<Choice> {
    const plan = await this.plans.byId(visit.planId, tx);
    const facts = await this.evaluators.factsOf(tx, visit, plan);
    const declinedBy = [...facts.declinedBy, ...(visit.evaluatorId ? [visit.evaluatorId] : [])];
    return this.choose(tx, plan, { ...facts, declinedBy }, visit.seed ?? '');
  }

  private async choose(tx: Tx, plan: EvaluationPlan, facts: VisitFacts, seed: string): Promise<Choice> {
    const candidates = await this.evaluators.candidates(tx, plan);
    const round = facts.declinedBy.length;
    const { evaluatorId, companionId, ...left } = assignEvaluator(
      candidates,
      facts,
      round === 0 ? seed : `${seed}/${round}`,
      { ...DEFAULT_ASSIGNMENT, workloadCap: this.settings.visitWorkloadCap },
    );
    const excluded = left.excluded.map(({ id, reasons }) => ({
      id,
      reasons: reasons.map(({ code }) => code),
    }));
    const record = { candidates: left.candidates, excluded, round };
    return { chosen: candidates.find(({ id }) => id === evaluatorId), companionId, record };
  }

  private async take(tx: Tx, visit: Visit, { chosen, companionId, record }: Choice): Promise<void> {
    Object.assign(visit, {
      assignment: record,
      evaluatorId: chosen?.id ?? null,
      evaluatorUnitId: chosen?.unitId ?? null,
      companionId: companionId ?? null,
      acceptedAt: null,
    });
    await save(tx, visit);
    if (!chosen) return;
    await advance(tx, visit, visitLifecycle, 'assign', SYSTEM);
    for (const accountId of [chosen.id, companionId]) {
      if (accountId) await this.outbox.publish(tx, VisitAssigned, { visitId: visit.id, accountId });
    }
  }
}
