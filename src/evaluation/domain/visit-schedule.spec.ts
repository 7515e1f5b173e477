import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Day, addDays, addMonths, day, formatInstant } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { DEFAULT_VISIT_TEMPLATE, templateViolations, visitDue, visitSchedule } from './visit-schedule.js';

const y2025 = { year: 2025, holidays: [], makeups: [] };
const y2026 = {
  year: 2026,
  holidays: ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'],
  makeups: ['2026-02-28'],
};
const y2027 = { year: 2027, holidays: ['2027-02-08', '2027-02-09'], makeups: [] };
const calendar = new WorkingCalendar([y2025, y2026]);
const accepted = (acceptedOn: Day) => ({
  ...{ serviceFrom: addDays(acceptedOn, -200), serviceTo: acceptedOn, acceptedOn, endedOn: null, rests: [] },
});
const plan = (acceptedOn: string, loaded = calendar) =>
  visitSchedule(accepted(day(acceptedOn)), DEFAULT_VISIT_TEMPLATE, loaded).map(
    (visit) => `${visit.code} ${visit.nominal} ${visit.day}${visit.provisional ? ' provisional' : ''}`,
  );

describe('return visits after acceptance (E05 m, p)', () => {
  it('m: accepted 2025-11-30; no 30 February, and the make-up Saturday stays', () => {
    expect(plan('2025-11-30')).toEqual([
      'month-1 2025-12-30 2025-12-30',
      'month-3 2026-02-28 2026-02-28',
      'month-6 2026-05-30 2026-06-01',
    ]);
  });

  it('accepted 2025-11-28: Sunday rolls to Monday 2025-12-29', () => {
    expect(plan('2025-11-28')).toEqual([
      'month-1 2025-12-28 2025-12-29',
      'month-3 2026-02-28 2026-02-28',
      'month-6 2026-05-28 2026-05-28',
    ]);
  });

  it('p: accepted 2026-08-31; 2027 has no calendar yet, and the raw day moves when it is loaded', () => {
    const expected = ['month-1 2026-09-30 2026-09-30', 'month-3 2026-11-30 2026-11-30'];
    expect(plan('2026-08-31')).toEqual([...expected, 'month-6 2027-02-28 2027-02-28 provisional']);
    const loaded = new WorkingCalendar([y2025, y2026, y2027]);
    expect(plan('2026-08-31', loaded)).toEqual([...expected, 'month-6 2027-02-28 2027-03-01']);
  });

  it('returns to the 31st after a short month', () => {
    expect(plan('2025-12-31')[0]).toBe('month-1 2026-01-31 2026-02-02');
    expect(plan('2025-12-31')[1]).toBe('month-3 2026-03-31 2026-03-31');
  });

  it('falls due at 09:00 in Shanghai', () => {
    const visit = visitDue(day('2025-12-28'), '09:00', calendar);
    expect(formatInstant(visit.dueAt)).toBe('2025-12-29T09:00:00+08:00');
  });

  it('stays raw when the roll would run past the last loaded year', () => {
    const december = new WorkingCalendar([{ year: 2026, holidays: ['2026-12-31'], makeups: [] }]);
    expect(visitDue(day('2026-12-31'), '09:00', december)).toMatchObject({
      day: '2026-12-31',
      provisional: true,
    });
  });

  it('whatever the day: one visit a point, in order, never before its month, never two weeks late', () => {
    const start = fc.integer({ min: 0, max: 700 }).map((count) => addDays(day('2024-12-01'), count));
    const codes = DEFAULT_VISIT_TEMPLATE.points.map(({ code }) => code);
    fc.assert(
      fc.property(start, (acceptedOn) => {
        const visits = visitSchedule(accepted(acceptedOn), DEFAULT_VISIT_TEMPLATE, calendar);
        expect(visits.map(({ code }) => code)).toEqual(codes);
        const days = visits.map((visit) => visit.day);
        expect([...new Set(days)].sort()).toEqual(days);
        visits.forEach((visit, index) => {
          expect(visit.nominal).toBe(addMonths(acceptedOn, [1, 3, 6][index] ?? 0));
          expect(visit.day >= visit.nominal && visit.day < addDays(visit.nominal, 14)).toBe(true);
          expect(visit.provisional || calendar.isWorkingDay(visit.day)).toBe(true);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('visit template', () => {
  const point = (code: string, months: number, weight: string) => ({
    ...{ code, kind: 'follow-up' as const, months, weight },
  });
  it.each([
    ['the default', DEFAULT_VISIT_TEMPLATE.points, '09:00', []],
    ['none', [], '09:00', ['template-empty']],
    ['out of order', [point('a', 3, '50'), point('b', 1, '50')], '09:00', ['visits-not-in-order']],
    ['two in one month', [point('a', 1, '50'), point('b', 1, '50')], '09:00', ['visits-not-in-order']],
    ['at acceptance itself', [point('a', 0, '100')], '09:00', ['visits-not-in-order']],
    ['twice', [point('a', 1, '50'), point('a', 3, '50')], '09:00', ['visit-code-twice']],
    ['half a month', [point('a', 0.5, '100')], '09:00', ['visits-not-in-order']],
    ['weights to 90', [point('a', 1, '90')], '09:00', ['weights-not-whole']],
    ['at 9 and 25 o’clock', [point('a', 1, '100')], '25:00', ['due-time-malformed']],
  ])('%s', (_, points, dueTime, expected) => {
    expect(templateViolations({ points, dueTime }).map((v) => v.code.replace('evaluation.', ''))).toEqual(
      expected,
    );
  });
});
