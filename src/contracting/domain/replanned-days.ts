import type { Day } from '../../shared/days.js';
import { rolledForward } from '../../shared/due-day.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import type { MilestoneDays } from './rested-days.js';

export const MILESTONE_DAYS = ['dueOn', 'acceptBy', 'reworkBy'] as const;
export type MilestoneDayField = (typeof MILESTONE_DAYS)[number];

/** A day that a calendar moved. */
export interface MovedDay {
  readonly field: MilestoneDayField;
  readonly before: Day;
  readonly after: Day;
}

/** The days that are no working days by the calendars as they are loaded now, and where they go (民法典 art. 203). */
export function movedDays(days: MilestoneDays, calendar: WorkingCalendar): MovedDay[] {
  return MILESTONE_DAYS.flatMap((field) => {
    const before = days[field];
    if (before === null) return [];
    const { day: after } = rolledForward(before, calendar);
    return after === before ? [] : [{ field, before, after }];
  });
}

/** True when one of the days stands only until the calendar of its year is loaded. */
export function isProvisional(days: MilestoneDays, calendar: WorkingCalendar): boolean {
  return MILESTONE_DAYS.some((field) => {
    const day = days[field];
    return day !== null && rolledForward(day, calendar).provisional;
  });
}
