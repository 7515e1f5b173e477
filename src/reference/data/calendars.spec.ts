import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import { type Day, addDays, day, dayOfWeek } from '../../shared/days.js';
import { CalendarUnavailable, type DayKind, WorkingCalendar } from '../../shared/working-calendar.js';
import { calendarYears } from './calendars.js';

const calendar = new WorkingCalendar(calendarYears);

function daysOf(first: string, last: string): Day[] {
  const days: Day[] = [];
  for (let at = day(first); at <= last; at = addDays(at, 1)) days.push(at);
  return days;
}

/** What the second source says: it names holidays and make-up days in several languages, plain days in one. */
function kindBySecondSource(on: Day): DayKind {
  const { work, name } = chineseDays.getDayDetail(on);
  const named = name.includes(',');
  if (work) return named ? 'makeup' : 'workday';
  return named ? 'holiday' : 'weekend';
}

describe('the calendars of 2025 and 2026', () => {
  const days = daysOf('2025-01-01', '2026-12-31');

  it('call every one of the 730 days what the chinese-days package calls it', () => {
    expect(days).toHaveLength(730);
    const differences = days.filter((on) => calendar.kind(on) !== kindBySecondSource(on));
    expect(differences).toEqual([]);
  });

  it.each([
    ['2025', 248, 28, 5],
    ['2026', 248, 33, 6],
  ])(
    '%s has %i working days, %i days off by the notice and %i make-up days',
    (year, working, off, makeup) => {
      const ofYear = days.filter((on) => on.startsWith(year));
      expect(ofYear.filter((on) => calendar.isWorkingDay(on))).toHaveLength(working);
      expect(ofYear.filter((on) => calendar.kind(on) === 'holiday')).toHaveLength(off);
      expect(ofYear.filter((on) => calendar.kind(on) === 'makeup')).toHaveLength(makeup);
    },
  );

  it('list every exception once, in its own year, and make-up days on weekends only', () => {
    for (const { year, holidays, makeups } of calendarYears) {
      const all = [...holidays, ...makeups];
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((on) => !on.startsWith(String(year)))).toEqual([]);
      expect(makeups.filter((on) => dayOfWeek(day(on)) < 6)).toEqual([]);
    }
  });

  it('know nothing of 2027, whose notice is not published', () => {
    expect(() => calendar.kind(day('2027-01-01'))).toThrow(CalendarUnavailable);
  });
});
