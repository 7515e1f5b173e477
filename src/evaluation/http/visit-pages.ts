import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import type { Actor } from '../../platform/index.js';
import { AnswerSummaries } from '../../surveys/index.js';
import { Plans } from '../data/plans.js';
import { Samples } from '../data/samples.js';
import type { Visit } from '../data/visit.entity.js';
import { Visits } from '../data/visits.js';
import { VisitDetailView } from './visit-detail.view.js';
import { VisitView } from './visit.view.js';

/** Brings together what visits are shown with. */
@Injectable()
export class VisitPages {
  constructor(
    private readonly visits: Visits,
    private readonly plans: Plans,
    private readonly samples: Samples,
    private readonly answers: AnswerSummaries,
    private readonly units: Units,
  ) {}

  /** Rows of a list. */
  async rows(actor: Actor, visits: readonly Visit[]): Promise<VisitView[]> {
    const plans = await this.plans.byIds(visits.map(({ planId }) => planId));
    const names = await this.units.accountNames(visits.flatMap(({ evaluatorId }) => evaluatorId ?? []));
    return visits.flatMap((visit) => {
      const plan = plans.get(visit.planId);
      return plan ? [VisitView.of(visit, { plan, names, actor })] : [];
    });
  }

  /** One visit with its explanation. */
  async detail(actor: Actor, visit: Visit): Promise<VisitDetailView> {
    const { id } = visit;
    return VisitDetailView.of(visit, {
      actor,
      plan: await this.plans.byId(visit.planId),
      names: await this.units.accountNames(visit.evaluatorId === null ? [] : [visit.evaluatorId]),
      sample: await this.samples.ofVisit(id),
      answers: visit.result ? await this.answers.ofGroup(id) : [],
      notices: await this.visits.notices(id),
      steps: await this.visits.steps(id),
    });
  }
}
