import type { WorkingCalendars } from '../../reference/index.js';
import { type Day, yearOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuse } from '../domain/refusals.js';

/** The last day of so many working days. RuleBroken (422) while its calendar is not loaded: a year is never guessed. */
export async function lawfulDay(calendars: WorkingCalendars, start: Day, count: number): Promise<Day> {
  const { day, provisional } = workingDaysFrom(start, count, await calendars.current());
  RuleBroken.unlessEmpty(
    provisional ? [refuse.contractCalendarMissing({ params: { year: yearOf(day) } })] : [],
  );
  return day;
}
