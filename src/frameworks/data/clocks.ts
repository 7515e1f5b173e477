import type { Outbox, Tx } from '../../platform/index.js';
import { type WorkingCalendars, lawfulDay } from '../../reference/index.js';
import { type Day, instantAt } from '../../shared/days.js';
import { refuse } from '../domain/refusals.js';
import { type FrameworkClock, FrameworkClockDue } from '../events.js';

/** The hour at which people are reminded. */
const MORNING = '08:00';

/** The last day of so many working days. RuleBroken (422) while its calendar is not loaded: a year is never guessed. */
export function lastDay(calendars: WorkingCalendars, start: Day, count: number): Promise<Day> {
  return lawfulDay(calendars, start, count, refuse.calendarMissing);
}

/** Sets a clock: people are told on its last day, and again when that is over. */
export function remind(tx: Tx, outbox: Outbox, clock: FrameworkClock, id: string, on: Day): Promise<void> {
  const later = { at: instantAt(on, MORNING), key: `${clock} ${id}` };
  return outbox.publish(tx, FrameworkClockDue, { clock, id }, later);
}
