import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { isProvisional, movedDays } from './replanned-days.js';

const before = new WorkingCalendar([{ year: 2026, holidays: [], makeups: [] }]);
const loaded = new WorkingCalendar([
  { year: 2026, holidays: [], makeups: [] },
  { year: 2027, holidays: [day('2027-01-01')], makeups: [] },
]);
const days = (dueOn: string, acceptBy: string | null = null) => {
  return { dueOn: day(dueOn), acceptBy: acceptBy === null ? null : day(acceptBy), reworkBy: null };
};

describe('days of a milestone', () => {
  it('stand provisionally in a year without calendar, and move to a working day when it is loaded', () => {
    const late = days('2026-12-30', '2027-01-01');
    expect([isProvisional(late, before), movedDays(late, before)]).toEqual([true, []]);
    expect(movedDays(late, loaded)).toEqual([
      { field: 'acceptBy', before: '2027-01-01', after: '2027-01-04' },
    ]);
    expect(isProvisional(days('2026-12-30', '2027-01-04'), loaded)).toBe(false);
  });

  it('stay where they are on a working day', () => {
    expect(movedDays(days('2027-01-05'), loaded)).toEqual([]);
    expect(isProvisional(days('2026-12-30'), before)).toBe(false);
  });
});
