import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Doer, type Tx, create, lock, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, addDays, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { EvaluationPlan } from '../data/evaluation-plan.entity.js';
import { Plans } from '../data/plans.js';
import { shareSchedule } from '../data/schedule-lock.js';
import { noteAct } from '../data/visit-acts.js';
import { VisitTimetable } from '../data/visit-timetable.js';
import { Visit } from '../data/visit.entity.js';
import { dayViolations } from '../domain/day-rules.js';
import type { RECHECK, RequestedKind } from '../domain/visit-points.js';
import { visitDue } from '../domain/visit-schedule.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';

/** A visit beside the plan: after a complaint or a milestone, as a spot check. */
export interface VisitRequest {
  readonly contractId: string;
  readonly kind: RequestedKind;
  /** The day on which it is to open; a day of rest moves on to the next working day. */
  readonly on: Day;
  /** At people's homes, by two. */
  readonly home: boolean;
  readonly reason: string;
}

/** Plans a visit that no template has. It counts for itself and not in the project's effectiveness. */
@Injectable()
export class RequestVisit {
  constructor(
    private readonly database: Database,
    private readonly plans: Plans,
    private readonly calendars: WorkingCalendars,
    private readonly timetable: VisitTimetable,
  ) {}

  /** 404 for a contract of others or without a plan; 422: a day past or more than a year ahead. */
  run(actor: Actor, request: VisitRequest): Promise<Visit> {
    return this.database.transaction(async (tx) => {
      const { id } = await this.plans.ofContract(actor, request.contractId);
      const today = dayOf(now(tx));
      const limits = { today, until: addDays(today, 365) };
      RuleBroken.unlessEmpty(dayViolations(request.on, limits));
      return this.plan(tx, actor, await lock(tx, EvaluationPlan, id), request);
    });
  }

  /** The same without asking who: for what asks by itself, under the plan's lock. */
  async plan(
    tx: Tx,
    doer: Doer,
    plan: EvaluationPlan,
    request: Omit<VisitRequest, 'contractId' | 'kind'> & { kind: RequestedKind | typeof RECHECK },
  ): Promise<Visit> {
    await shareSchedule(tx);
    const { id: planId, contractId, dueTime } = plan;
    const { kind, on, home, reason } = request;
    const calendar = await this.calendars.current();
    const due = visitDue(on, dueTime, calendar);
    const number = (await tx.countBy(Visit, { planId, kind })) + 1;
    const visit = await create(tx, Visit, {
      ...{ planId, contractId, code: `${kind}-${number}`, kind, state: visitLifecycle.initial },
      ...{ home, movedTo: null, reopened: 0 },
      ...{ nominalOn: on, dueOn: due.day, provisional: due.provisional, dueAt: due.dueAt },
    });
    await noteAct(tx, visit.id, 'request', doer, { reason });
    await this.timetable.publishDue(tx, visit);
    await this.timetable.setNotices(tx, visit, dueTime, calendar);
    return visit;
  }
}
