import { type WorkingCalendars, lawfulDay as lawful } from '../../reference/index.js';
import type { Day } from '../../shared/days.js';
import { refuse } from '../domain/refusals.js';

/** The last day of so many working days. RuleBroken (422) while its calendar is not loaded: a year is never guessed. */
export function lawfulDay(calendars: WorkingCalendars, start: Day, count: number): Promise<Day> {
  return lawful(calendars, start, count, refuse.contractCalendarMissing);
}
