import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import type { Day } from '../../shared/days.js';
import { type DueDay, workingDaysFrom } from '../../shared/due-day.js';

/** By when a unit answers for what is put to it. */
@Injectable()
export class AnswerDays {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
  ) {}

  /** The last day, counted from the day after `day`. */
  async from(day: Day): Promise<DueDay> {
    return workingDaysFrom(day, this.settings.accountabilityWorkingDays, await this.calendars.current());
  }
}
