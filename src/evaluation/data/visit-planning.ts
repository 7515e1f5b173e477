import { Injectable } from '@nestjs/common';
import { SYSTEM, type Tx, advance, create, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { isDuringDelivery } from '../domain/visit-points.js';
import { type ScheduledVisit, visitDue, visitSchedule } from '../domain/visit-schedule.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';
import { dropVisit } from './drop-visit.js';
import type { EvaluationPlan } from './evaluation-plan.entity.js';
import { lockedVisits } from './locked-visits.js';
import { VisitTimetable } from './visit-timetable.js';
import { Visit, countedFrom } from './visit.entity.js';

/** Plans the visits of a locked plan, or plans anew those that have not begun. */
@Injectable()
export class VisitPlanning {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly timetable: VisitTimetable,
  ) {}

  /** What the contract's days ask for is made, moved or restored; a planned visit that they no longer have is dropped. */
  async plan(tx: Tx, plan: EvaluationPlan): Promise<void> {
    const calendar = await this.calendars.current();
    const present = await lockedVisits(tx, plan.id);
    const wanted = visitSchedule(plan, plan, calendar);
    for (const due of wanted) {
      const visit = present.find(({ code }) => code === due.code);
      if (visit) await this.follow(tx, visit, due, plan, calendar);
      // What would have been due before the plan was made is no gap of it.
      else if (!isDuringDelivery(due.kind) || due.nominal >= dayOf(plan.createdAt)) {
        await this.make(tx, plan, due, calendar);
      }
    }
    const codes = new Set(plan.points.map(({ kind }) => kind as string));
    for (const visit of present) {
      const gone = codes.has(visit.kind) && !wanted.some(({ code }) => code === visit.code);
      if (gone && visit.state === 'planned') await dropVisit(tx, visit, this.timetable);
    }
  }

  private async make(tx: Tx, plan: EvaluationPlan, due: ScheduledVisit, calendar: WorkingCalendar) {
    const { id: planId, contractId, dueTime } = plan;
    const visit = await create(tx, Visit, {
      ...{ planId, contractId, code: due.code, kind: due.kind, state: visitLifecycle.initial },
      ...{ home: false, movedTo: null, reopened: 0 },
      ...{ nominalOn: due.nominal, dueOn: due.day, provisional: due.provisional, dueAt: due.dueAt },
    });
    await this.timetable.publishDue(tx, visit);
    await this.timetable.setNotices(tx, visit, dueTime, calendar);
  }

  private async follow(
    tx: Tx,
    visit: Visit,
    { nominal }: ScheduledVisit,
    { dueTime }: EvaluationPlan,
    calendar: WorkingCalendar,
  ): Promise<void> {
    if (visit.state === 'dropped') {
      await advance(tx, visit, visitLifecycle, 'restore', SYSTEM);
      await this.timetable.recall(tx, visit);
    }
    if (visit.state !== 'planned') return;
    const due = visitDue(countedFrom({ nominalOn: nominal, movedTo: visit.movedTo }), dueTime, calendar);
    const same =
      nominal === visit.nominalOn && due.day === visit.dueOn && due.provisional === visit.provisional;
    // Its time came while the contract rested: its message has been and gone.
    if (same && now(tx) < visit.dueAt) return;
    await this.timetable.setDue(tx, Object.assign(visit, { nominalOn: nominal }), due);
    await this.timetable.setNotices(tx, visit, dueTime, calendar);
  }
}
