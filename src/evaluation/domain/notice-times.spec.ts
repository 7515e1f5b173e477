import { describe, expect, it } from '@jest/globals';
import { day, formatInstant } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { noticeHour, noticeTimes } from './notice-times.js';

const calendar = new WorkingCalendar([
  { year: 2025, holidays: [], makeups: [] },
  { year: 2026, holidays: ['2026-01-01', '2026-01-02', '2026-01-03'], makeups: ['2026-01-04'] },
]);
const times = (openedOn?: string) =>
  noticeTimes(
    { day: day('2025-12-29'), provisional: false },
    '09:00',
    calendar,
    openedOn === undefined ? undefined : day(openedOn),
  ).map(({ kind, dueAt }) => `${kind} ${formatInstant(dueAt)}`);

describe('when people hear of a visit', () => {
  it('planned for Monday 2025-12-29: before it, and after it', () => {
    expect(times()).toEqual([
      'reminder 2025-12-24T09:00:00+08:00',
      'lead-escalation 2025-12-31T09:00:00+08:00',
      'district-escalation 2026-01-06T09:00:00+08:00',
    ]);
  });

  it('opened in time: the escalations stay, nothing is left to remind of', () => {
    expect(times('2025-12-29')).toEqual([
      'lead-escalation 2025-12-31T09:00:00+08:00',
      'district-escalation 2026-01-06T09:00:00+08:00',
    ]);
  });

  it('opened a week late, after a standstill: counted from then', () => {
    expect(times('2026-01-05')).toEqual([
      'lead-escalation 2026-01-07T09:00:00+08:00',
      'district-escalation 2026-01-12T09:00:00+08:00',
    ]);
  });
});

describe('the hour of a notice', () => {
  it.each([
    ['09:00', '09:00'],
    ['06:30', '08:00'],
    ['20:00', '20:00'],
    ['23:15', '20:00'],
  ])('of visits at %s: %s', (dueTime, expected) => {
    expect(noticeHour(dueTime, '08:00-20:00')).toBe(expected);
  });
});
