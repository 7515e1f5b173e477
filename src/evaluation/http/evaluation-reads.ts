import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/index.js';
import type { PageRequest } from '../../shared/page.js';
import { EvaluationCases } from '../data/evaluation-cases.js';
import { Evaluations } from '../data/evaluations.js';
import { Plans } from '../data/plans.js';
import { EvaluationDetailView } from './evaluation-detail.view.js';
import { type EvaluationListView, EvaluationView } from './evaluation.view.js';

/** Evaluations as their readers see them. */
@Injectable()
export class EvaluationReads {
  constructor(
    private readonly evaluations: Evaluations,
    private readonly plans: Plans,
    private readonly cases: EvaluationCases,
  ) {}

  async page(actor: Actor, request: PageRequest, contractId?: string): Promise<EvaluationListView> {
    const { items, next } = await this.evaluations.page(actor, request, contractId);
    const plans = await this.plans.byIds(items.map(({ planId }) => planId));
    const rows = items.flatMap((evaluation) => {
      const plan = plans.get(evaluation.planId);
      return plan ? [EvaluationView.of(evaluation, plan, actor)] : [];
    });
    return { items: rows, next };
  }

  async one(actor: Actor, id: string): Promise<EvaluationDetailView> {
    return EvaluationDetailView.explain(await this.cases.find(actor, id), actor);
  }
}
