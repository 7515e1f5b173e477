import { type Day, addDays, yearOf } from '../../shared/days.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';

/** A day on which something falls due. `provisional`: its year's calendar isn't loaded yet, so it may still move. */
export interface DueDay {
  readonly day: Day;
  readonly provisional: boolean;
}

/** `raw`, or the next working day; `raw` itself, provisional, where the calendar ends. */
export function rolledForward(raw: Day, calendar: WorkingCalendar): DueDay {
  for (let at = raw; calendar.has(yearOf(at)); at = addDays(at, 1)) {
    if (calendar.isWorkingDay(at)) return { day: at, provisional: false };
  }
  return { day: raw, provisional: true };
}

/**
 * The `count`-th working day after `start`, before it when negative; so many calendar days, provisional, where
 * the calendar ends. 0 gives `start`.
 */
export function workingDaysFrom(start: Day, count: number, calendar: WorkingCalendar): DueDay {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let at = start;
  while (left > 0) {
    at = addDays(at, step);
    if (!calendar.has(yearOf(at))) return { day: addDays(start, count), provisional: true };
    if (calendar.isWorkingDay(at)) left -= 1;
  }
  return { day: at, provisional: false };
}
