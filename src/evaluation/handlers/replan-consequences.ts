import { Injectable } from '@nestjs/common';
import { Handles, Settings, type Tx, lock, save } from '../../platform/index.js';
import { CalendarLoaded, WorkingCalendars } from '../../reference/index.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { Consequence } from '../data/consequence.entity.js';

/** Windows for appeals that no calendar could close get their last day. */
@Injectable()
export class ReplanConsequences {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
  ) {}

  @Handles(CalendarLoaded, 'evaluation.replan-consequences')
  async replan(tx: Tx): Promise<void> {
    const rows: { id: string }[] = await tx.query('SELECT id FROM consequence WHERE provisional ORDER BY id');
    const calendar = await this.calendars.current();
    for (const { id } of rows) {
      const row = await lock(tx, Consequence, id);
      const count = this.settings.evaluationAppealWorkingDays;
      const { day: appealBy, provisional } = workingDaysFrom(row.effectiveFrom, count, calendar);
      await save(tx, Object.assign(row, { appealBy, provisional }));
    }
  }
}
