import { type Day, yearOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendars } from './working-calendars.js';

/**
 * The last day of so many working days. RuleBroken (422) with the caller's refusal, which names the first year whose
 * calendar is missing, while it is not loaded: a year is never guessed.
 */
export async function lawfulDay(
  calendars: WorkingCalendars,
  start: Day,
  count: number,
  missing: (detail: { params: { year: number } }) => Violation,
): Promise<Day> {
  const calendar = await calendars.current();
  const { day, provisional } = workingDaysFrom(start, count, calendar);
  let year = yearOf(start);
  while (provisional && calendar.has(year)) year += 1;
  RuleBroken.unlessEmpty(provisional ? [missing({ params: { year } })] : []);
  return day;
}
