import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, type Tx, keysetPage, lock } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { VisitState } from '../domain/visit.lifecycle.js';
import { visibleVisits } from './visible.js';
import type { VisitAct } from './visit-act.entity.js';
import { actsOf } from './visit-acts.js';
import { VisitNotice } from './visit-notice.entity.js';
import { Visit } from './visit.entity.js';

/** What a list of visits may be narrowed to. */
export interface VisitFilter {
  readonly contractId?: string;
  readonly state?: VisitState;
  readonly provisional?: boolean;
}

/** A step of a visit's life as the history keeps it. */
export interface VisitStep {
  readonly action: string;
  readonly at: Date;
  readonly role: string;
  readonly to_state: VisitState;
}

/** Reads of visits. */
@Injectable()
export class Visits {
  constructor(private readonly database: Database) {}

  /** A page of the visits that the actor may see. */
  page(actor: Actor, request: PageRequest, filter: VisitFilter): Promise<Page<Visit>> {
    const query = visibleVisits(this.database.reader.createQueryBuilder(Visit, 'visit'), actor);
    const { contractId, state, provisional } = filter;
    if (contractId) query.andWhere('visit.contractId = :contractId', { contractId });
    if (state) query.andWhere('visit.state = :state', { state });
    if (provisional !== undefined) query.andWhere('visit.provisional = :provisional', { provisional });
    return keysetPage(query, request);
  }

  /** One visit that the actor may see. NotFound (404) for every other. */
  async find(actor: Actor, id: string): Promise<Visit> {
    const query = this.database.reader.createQueryBuilder(Visit, 'visit').where('visit.id = :id', { id });
    const visit = await visibleVisits(query, actor).getOne();
    if (!visit) throw new NotFound('visit');
    return visit;
  }

  /** The same, locked for change. */
  async lock(tx: Tx, actor: Actor, id: string): Promise<Visit> {
    await this.find(actor, id);
    return lock(tx, Visit, id);
  }

  /** Visits of plans, in order of their days. */
  async ofPlans(planIds: readonly string[]): Promise<Map<string, Visit[]>> {
    const visits = await this.database.reader.find(Visit, {
      where: { planId: In([...planIds]) },
      order: { nominalOn: 'ASC', id: 'ASC' },
    });
    return new Map(planIds.map((id) => [id, visits.filter(({ planId }) => planId === id)]));
  }

  /** Notices about a visit, by the time at which they go out. */
  notices(visitId: string): Promise<VisitNotice[]> {
    return this.database.reader.find(VisitNotice, { where: { visitId }, order: { dueAt: 'ASC', id: 'ASC' } });
  }

  /** Acts with their reasons, in order. */
  acts(visitId: string): Promise<VisitAct[]> {
    return actsOf(this.database.reader, visitId);
  }

  /** What happened to a visit, in order. */
  steps(visitId: string): Promise<VisitStep[]> {
    return this.database.reader.query(
      `SELECT action, at, role, to_state FROM state_change WHERE machine = 'visit' AND subject_id = $1 ORDER BY id`,
      [visitId],
    );
  }
}
