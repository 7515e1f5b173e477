import { Injectable } from '@nestjs/common';
import { Outbox, SYSTEM, Settings, type Tx, advance, save } from '../../platform/index.js';
import { DEFAULT_ASSIGNMENT, assignEvaluator } from '../domain/assignment.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';
import { VisitAssigned } from '../events.js';
import type { EvaluationPlan } from './evaluation-plan.entity.js';
import { Evaluators } from './evaluators.js';
import type { Visit } from './visit.entity.js';

/** Finds an evaluator for an open visit. */
@Injectable()
export class VisitStaffing {
  constructor(
    private readonly evaluators: Evaluators,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /**
   * Assigns one of the least loaded independent evaluators by the visit's seed and records who was left out and why.
   * When nobody is eligible the visit stays open, its escalations tell the leads, and each of them tries again.
   */
  async assign(tx: Tx, visit: Visit, plan: EvaluationPlan, seed: string): Promise<void> {
    const candidates = await this.evaluators.candidates(tx, plan);
    const facts = await this.evaluators.factsOf(tx, visit, plan);
    const { evaluatorId, ...record } = assignEvaluator(candidates, facts, seed, {
      ...DEFAULT_ASSIGNMENT,
      workloadCap: this.settings.visitWorkloadCap,
    });
    const chosen = candidates.find(({ id }) => id === evaluatorId);
    Object.assign(visit, {
      assignment: {
        candidates: record.candidates,
        excluded: record.excluded.map(({ id, reasons }) => ({
          id,
          reasons: reasons.map(({ code }) => code),
        })),
      },
      evaluatorId: chosen?.id ?? null,
      evaluatorUnitId: chosen?.unitId ?? null,
    });
    await save(tx, visit);
    if (!chosen) return;
    await advance(tx, visit, visitLifecycle, 'assign', SYSTEM);
    await this.outbox.publish(tx, VisitAssigned, { visitId: visit.id, accountId: chosen.id });
  }
}
