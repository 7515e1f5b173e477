import { type Day, dayOfWeek, yearOf } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** What is wrong with a year's exceptions: days of another year, doubled days, make-up days that are weekdays. */
export function calendarViolations(
  year: number,
  holidays: readonly Day[],
  makeups: readonly Day[],
): Violation[] {
  const all = [
    ...holidays.map((day, i) => ({ day, pointer: `/holidays/${i}` })),
    ...makeups.map((day, i) => ({ day, pointer: `/makeups/${i}` })),
  ];
  const seen = new Set<string>();
  return [
    ...all
      .filter(({ day }) => yearOf(day) !== year)
      .map(({ day, pointer }) => refuse.dayOutsideYear({ pointer, params: { day, year } })),
    ...all
      .filter(({ day }) => seen.size === seen.add(day).size)
      .map(({ day, pointer }) => refuse.dayTwice({ pointer, params: { day } })),
    ...makeups.flatMap((day, i) =>
      dayOfWeek(day) < 6 ? [refuse.makeupOnWeekday({ pointer: `/makeups/${i}`, params: { day } })] : [],
    ),
  ];
}
