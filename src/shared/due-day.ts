import { type Day, addDays, yearOf } from './days.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A day by which something is due. `provisional`: its year's calendar isn't loaded, so it may still move. */
export interface DueDay {
  readonly day: Day;
  readonly provisional: boolean;
}

/** `raw`, or the next working day (民法典 art. 203); `raw` itself, provisional, where the calendar ends. */
export function rolledForward(raw: Day, calendar: WorkingCalendar): DueDay {
  return rolled(raw, 1, calendar);
}

/** `raw`, or the working day before it: for warnings and periods counted backwards. */
export function rolledBack(raw: Day, calendar: WorkingCalendar): DueDay {
  return rolled(raw, -1, calendar);
}

function rolled(raw: Day, step: 1 | -1, calendar: WorkingCalendar): DueDay {
  for (let at = raw; calendar.has(yearOf(at)); at = addDays(at, step)) {
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
