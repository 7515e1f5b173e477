import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { visitDue } from '../domain/visit-schedule.js';
import { Plans } from './plans.js';
import { VisitTimetable } from './visit-timetable.js';
import { type Visit, countedFrom } from './visit.entity.js';

/** Puts a locked visit on its day when somebody changed something about it; plans and calendars are looked up here. */
@Injectable()
export class VisitDays {
  constructor(
    private readonly plans: Plans,
    private readonly calendars: WorkingCalendars,
    private readonly timetable: VisitTimetable,
  ) {}

  /** Finds its working day anew, from its matching day or the later one to which it was put off. */
  async place(tx: Tx, visit: Visit): Promise<void> {
    const { dueTime } = await this.plans.byId(visit.planId, tx);
    const calendar = await this.calendars.current();
    await this.timetable.setDue(tx, visit, visitDue(countedFrom(visit), dueTime, calendar));
    await this.timetable.setNotices(tx, visit, dueTime, calendar);
  }

  /** Counts its notices anew: it was moved, or opened again. */
  async watch(tx: Tx, visit: Visit): Promise<void> {
    const { dueTime } = await this.plans.byId(visit.planId, tx);
    await this.timetable.setNotices(tx, visit, dueTime, await this.calendars.current());
  }

  /** The visit is on again: what was called off is taken back, and it is put on its day. */
  async restore(tx: Tx, visit: Visit): Promise<void> {
    await this.timetable.recall(tx, visit);
    await this.place(tx, visit);
  }
}
