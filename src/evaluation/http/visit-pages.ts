import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import type { Actor } from '../../platform/index.js';
import type { PageRequest } from '../../shared/page.js';
import { Plans } from '../data/plans.js';
import { FieldFigures } from '../data/field-figures.js';
import { type VisitFilter, Visits } from '../data/visits.js';
import type { Visit } from '../data/visit.entity.js';
import { VisitDetailView } from './visit-detail.view.js';
import { VisitListView, VisitView } from './visit.view.js';

/** Brings together what visits are shown with. */
@Injectable()
export class VisitPages {
  constructor(
    private readonly visits: Visits,
    private readonly plans: Plans,
    private readonly field: FieldFigures,
    private readonly units: Units,
  ) {}

  /** A page of the actor's visits. */
  async list(actor: Actor, request: PageRequest, filter: VisitFilter): Promise<VisitListView> {
    const { items, next } = await this.visits.page(actor, request, filter);
    const plans = await this.plans.byIds(items.map(({ planId }) => planId));
    const names = await this.units.accountNames(items.flatMap(visitors));
    const rows = items.flatMap((visit) => {
      const plan = plans.get(visit.planId);
      return plan ? [VisitView.of(visit, { plan, names, actor })] : [];
    });
    return { items: rows, next };
  }

  /** One visit with its explanation. NotFound (404) for every visit that is not the actor's. */
  async one(actor: Actor, id: string): Promise<VisitDetailView> {
    const visit = await this.visits.find(actor, id);
    return VisitDetailView.of(visit, {
      actor,
      plan: await this.plans.byId(visit.planId),
      names: await this.units.accountNames(visitors(visit)),
      ...(await this.field.of(visit)),
      notices: await this.visits.notices(id),
      steps: await this.visits.steps(id),
      acts: await this.visits.acts(id),
    });
  }
}

function visitors({ evaluatorId, companionId }: Visit): string[] {
  return [evaluatorId, companionId].filter((id) => id !== null);
}
