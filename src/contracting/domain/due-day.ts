import { type Day, addDays, yearOf } from '../../shared/days.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';

/** A day by which something is due. `provisional`: its year's calendar isn't loaded; never later than the true day. */
export interface DueDay {
  readonly day: Day;
  readonly provisional: boolean;
}

/** `raw`, or the next working day (民法典 art. 203); `raw` itself, provisional, where the calendar ends. */
export function rolledForward(raw: Day, calendar: WorkingCalendar): DueDay {
  for (let at = raw; calendar.has(yearOf(at)); at = addDays(at, 1)) {
    if (calendar.isWorkingDay(at)) return { day: at, provisional: false };
  }
  return { day: raw, provisional: true };
}

/** `raw`, or the working day before it: for warnings and periods counted backwards. */
export function rolledBack(raw: Day, calendar: WorkingCalendar): DueDay {
  for (let at = raw; calendar.has(yearOf(at)); at = addDays(at, -1)) {
    if (calendar.isWorkingDay(at)) return { day: at, provisional: false };
  }
  return { day: raw, provisional: true };
}

/** The `count`-th working day after `start`; `count` calendar days after it, provisional, where the calendar ends. */
export function workingDaysAfter(start: Day, count: number, calendar: WorkingCalendar): DueDay {
  let left = count;
  for (let at = addDays(start, 1); calendar.has(yearOf(at)); at = addDays(at, 1)) {
    if (calendar.isWorkingDay(at)) left -= 1;
    if (left <= 0) return { day: at, provisional: false };
  }
  return { day: addDays(start, count), provisional: true };
}
