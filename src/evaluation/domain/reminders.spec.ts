import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { reminderPlan } from './reminders.js';

/** Spring Festival 2026 with its make-up Saturdays. */
const calendar = new WorkingCalendar([
  { year: 2025, holidays: [], makeups: [] },
  {
    year: 2026,
    holidays: ['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((d) => `2026-02-${d}`),
    makeups: ['2026-02-14', '2026-02-28'],
  },
]);
const plan = (on: string, provisional = false) =>
  reminderPlan({ day: day(on), provisional }, calendar).map(
    ({ kind, day: when, provisional: maybe }) => `${kind} ${when}${maybe ? ' provisional' : ''}`,
  );

describe('reminder 3 working days before, escalation 2 and 5 after', () => {
  it('counts working days: due Monday 2025-12-29', () => {
    expect(plan('2025-12-29')).toEqual([
      'reminder 2025-12-24',
      'lead-escalation 2025-12-31',
      'district-escalation 2026-01-05',
    ]);
  });

  it('counts over the festival: due the day after it', () => {
    expect(plan('2026-02-24')).toEqual([
      'reminder 2026-02-12',
      'lead-escalation 2026-02-26',
      'district-escalation 2026-03-02',
    ]);
  });

  it('still reminds of a provisional visit, and says that the day may move', () => {
    expect(plan('2027-02-28', true)).toEqual([
      'reminder 2027-02-25 provisional',
      'lead-escalation 2027-03-02 provisional',
      'district-escalation 2027-03-05 provisional',
    ]);
  });
});
