import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx, create, lock, save } from '../../platform/index.js';
import { CalendarLoaded, WorkingCalendars } from '../../reference/index.js';
import { startMilestoneClock } from '../data/milestone-clock.js';
import { MilestoneReplan } from '../data/milestone-replan.entity.js';
import { Milestone } from '../data/milestone.entity.js';
import { movedDays } from '../domain/replanned-days.js';

/** A calendar was loaded or corrected: days of milestones that are no working days move, and leave a trace. */
@Injectable()
export class ReplanMilestones {
  constructor(
    private readonly outbox: Outbox,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** Only what is still to come. A day at the end of the year before may roll into the year that was loaded. */
  @Handles(CalendarLoaded, 'contracting.replan-milestones')
  async replan(tx: Tx, { year: calendarYear }: { year: number }): Promise<void> {
    const calendar = await this.calendars.current();
    const waiting: { id: string }[] = await tx.query(
      `SELECT id FROM milestone WHERE state IN ('planned', 'submitted', 'returned') AND kind <> 'payment'
          AND greatest(due_on, accept_by, rework_by) >= $1 ORDER BY id`,
      [`${calendarYear - 1}-12-01`],
    );
    for (const { id } of waiting) {
      const milestone = await lock(tx, Milestone, id);
      const { contractId } = milestone;
      const moved = movedDays(milestone, calendar);
      if (moved.length === 0) continue;
      for (const { field, before, after } of moved) {
        Object.assign(milestone, { [field]: after });
        const trace = { contractId, milestoneId: id, field, before, after, calendarYear };
        await create(tx, MilestoneReplan, trace);
      }
      await save(tx, milestone);
      await startMilestoneClock(tx, this.outbox, milestone);
    }
  }
}
