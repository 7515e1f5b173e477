import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { wholePeriod } from './whole-period.js';

const calendar = new WorkingCalendar([
  { year: 2026, holidays: ['2026-10-01', '2026-10-02'].map(day), makeups: [day('2026-10-10')] },
]);

describe('the last day of a notice period', () => {
  it.each([
    ['in time', '2026-09-28', '2026-09-29', '2026-09-28', '2026-09-29'],
    ['a day late', '2026-09-28', '2026-09-29', '2026-09-29', '2026-09-30'],
    ['late before holidays', '2026-09-28', '2026-09-29', '2026-09-30', '2026-10-05'],
    ['after its period', '2026-09-28', '2026-09-30', '2026-10-08', '2026-10-10'],
    ['never before the day that it had', '2026-09-25', '2026-09-27', '2026-09-26', '2026-09-27'],
    ['by a clock that was behind', '2026-09-28', '2026-09-29', '2026-09-27', '2026-09-29'],
    ['into a year without a calendar: so many days', '2026-12-29', '2026-12-31', '2026-12-31', '2027-01-02'],
  ])('%s: %s to %s, public from %s: to %s', (_, since, to, from, expected) => {
    expect(wholePeriod(day(since), day(to), calendar)(day(from))).toBe(expected);
  });
});
