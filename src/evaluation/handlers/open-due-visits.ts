import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Handles, SYSTEM, type Tx, advance, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import type { EvaluationPlan } from '../data/evaluation-plan.entity.js';
import { lockedVisits } from '../data/locked-visits.js';
import { Plans } from '../data/plans.js';
import { shareSchedule } from '../data/schedule-lock.js';
import { VisitSampling } from '../data/visit-sampling.js';
import { VisitStaffing } from '../data/visit-staffing.js';
import { VisitTimetable } from '../data/visit-timetable.js';
import { Visit, countedFrom } from '../data/visit.entity.js';
import { isDuringDelivery } from '../domain/visit-points.js';
import { visitDue } from '../domain/visit-schedule.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';
import { VisitDue } from '../events.js';

/** A visit opens by itself when its time has come, once, however often and whenever the message arrives. */
@Injectable()
export class OpenDueVisits {
  constructor(
    private readonly plans: Plans,
    private readonly calendars: WorkingCalendars,
    private readonly timetable: VisitTimetable,
    private readonly sampling: VisitSampling,
    private readonly staffing: VisitStaffing,
  ) {}

  /**
   * Whatever else of the project is due opens with it, the earliest first: after a standstill messages come in any order,
   * visits do not. What is no longer planned, or was moved to a later time, is left alone: a moved visit has a message of its own, and
   * so has one during a delivery that rests, once the contract goes on. A
   * provisional visit is not opened on a guessed working day: while its year's calendar is not loaded it waits for its
   * raw date, the last day that no calendar can make earlier, and is opened then and stays marked, so that it is
   * never lost; once the calendar is there it goes to its real day.
   */
  @Handles(VisitDue, 'evaluation.open-due-visits')
  async open(tx: Tx, { visitId }: { visitId: string }): Promise<void> {
    await shareSchedule(tx);
    const { planId } = await tx.findOneByOrFail(Visit, { id: visitId });
    const due = await lockedDueVisits(tx, planId);
    if (!due.some(({ id }) => id === visitId)) return;
    const plan = await this.plans.byId(planId, tx);
    const calendar = await this.calendars.current();
    for (const visit of due) await this.openOne(tx, visit, plan, calendar);
  }

  private async openOne(
    tx: Tx,
    visit: Visit,
    plan: EvaluationPlan,
    calendar: WorkingCalendar,
  ): Promise<void> {
    if (rests(visit, plan)) return;
    if (visit.provisional && (await this.movedOn(tx, visit, plan, calendar))) return;
    const seed = randomBytes(32).toString('hex');
    Object.assign(visit, { openedAt: now(tx), seed });
    await this.sampling.draw(tx, visit, seed);
    await save(tx, visit);
    await advance(tx, visit, visitLifecycle, 'open', SYSTEM);
    await this.staffing.assign(tx, visit, plan);
    await this.timetable.callOff(tx, visit.id, ['reminder']);
    await this.timetable.setNotices(tx, visit, plan.dueTime, calendar);
  }

  /** True when the calendar has come and puts the visit on a later day. */
  private async movedOn(
    tx: Tx,
    visit: Visit,
    { dueTime }: EvaluationPlan,
    calendar: WorkingCalendar,
  ): Promise<boolean> {
    const due = visitDue(countedFrom(visit), dueTime, calendar);
    if (due.provisional) return false;
    await this.timetable.setDue(tx, visit, due);
    await this.timetable.setNotices(tx, visit, dueTime, calendar);
    return now(tx) < due.dueAt;
  }
}

/** Planned visits of a plan whose time has come, by their times. */
async function lockedDueVisits(tx: Tx, planId: string): Promise<Visit[]> {
  const due = await lockedVisits(tx, planId, { state: 'planned', dueAt: LessThanOrEqual(now(tx)) });
  return due.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

function rests({ kind }: Visit, plan: EvaluationPlan): boolean {
  return isDuringDelivery(kind) && plan.rests.at(-1)?.to === null;
}
