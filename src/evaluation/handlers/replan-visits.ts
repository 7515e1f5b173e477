import { Injectable } from '@nestjs/common';
import { Handles, type Tx, lock } from '../../platform/index.js';
import { CalendarLoaded, WorkingCalendars } from '../../reference/index.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { Plans } from '../data/plans.js';
import { holdSchedule } from '../data/schedule-lock.js';
import { VisitTimetable } from '../data/visit-timetable.js';
import { Visit, countedFrom } from '../data/visit.entity.js';
import { visitDue } from '../domain/visit-schedule.js';

/** A calendar was loaded: provisional visits get their real day, and what a correction moves is moved. */
@Injectable()
export class ReplanVisits {
  constructor(
    private readonly plans: Plans,
    private readonly calendars: WorkingCalendars,
    private readonly timetable: VisitTimetable,
  ) {}

  /** Touches only unfinished visits that are provisional, or whose days or notices lie in that year. */
  @Handles(CalendarLoaded, 'evaluation.replan-visits')
  async replan(tx: Tx, { year }: { year: number }): Promise<void> {
    await holdSchedule(tx);
    const calendar = await this.calendars.current();
    const rows: { id: string }[] = await tx.query(
      `SELECT id FROM visit v WHERE state IN ('planned', 'open', 'assigned')
          AND (provisional OR $1 IN (extract(year FROM nominal_on), extract(year FROM moved_to), extract(year FROM due_on))
            OR EXISTS (SELECT 1 FROM visit_notice n WHERE n.visit_id = v.id AND n.sent_at IS NULL
                          AND n.called_off_at IS NULL AND (n.provisional OR extract(year FROM n.due_on) = $1)))
        ORDER BY id`,
      [year],
    );
    for (const { id } of rows) await this.replanOne(tx, await lock(tx, Visit, id), calendar);
  }

  /** An open visit stays where it is, only its notices are counted anew. */
  private async replanOne(tx: Tx, visit: Visit, calendar: WorkingCalendar): Promise<void> {
    const { dueTime } = await this.plans.byId(visit.planId, tx);
    if (visit.state === 'planned') {
      const due = visitDue(countedFrom(visit), dueTime, calendar);
      const same = due.day === visit.dueOn && due.provisional === visit.provisional;
      if (!same) await this.timetable.setDue(tx, visit, due);
    }
    await this.timetable.setNotices(tx, visit, dueTime, calendar);
  }
}
