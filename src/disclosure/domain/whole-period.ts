import type { Day } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import type { NoticeContent } from './notice-content.js';

/**
 * Last day of a notice period that was to run from `since` to `to`, by the day on which the notice really became public:
 * one that came late stands for as many working days, while what others count from `to` is not moved by it.
 */
export function wholePeriod(since: Day, to: Day, calendar: WorkingCalendar): (publishedFrom: Day) => Day {
  return (publishedFrom) => {
    if (publishedFrom <= since) return to;
    const { day } = workingDaysFrom(publishedFrom, calendar.workingDaysBetween(since, to), calendar);
    return day > to ? day : to;
  };
}

/** A notice whose period was to run from `since`, by the day on which it really became public. */
export function forWholePeriod(
  content: NoticeContent,
  since: Day,
  calendar: WorkingCalendar,
): (publishedFrom: Day) => NoticeContent {
  const { publishedTo } = content;
  if (publishedTo === null) return () => content;
  const through = wholePeriod(since, publishedTo, calendar);
  return (publishedFrom) => ({ ...content, publishedTo: through(publishedFrom) });
}
