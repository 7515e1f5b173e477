import { describe, expect, it } from '@jest/globals';
import { calendarYears } from '../../reference/data/calendars.js';
import { type Day, day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { type DisputeDate, challengeDates, complaintDates, suspensionEnds } from './dispute-clocks.js';

const calendar = new WorkingCalendar(calendarYears);

function shown(dates: readonly DisputeDate[]): Record<string, Day> {
  return Object.fromEntries(dates.map(({ key, date }) => [key, date]));
}

describe('a challenge', () => {
  it.each([
    // received, reply by, complaint by
    ['2025-10-14', '2025-10-23', '2025-11-13'],
    ['2026-01-30', '2026-02-10', '2026-03-09'],
  ])('received on %s: reply by %s, complaint by %s', (received, reply, complaint) => {
    expect(shown(challengeDates(day(received), calendar))).toEqual({ reply, complaint });
  });

  it('that is answered early may be taken further until counted from the answer', () => {
    const dates = challengeDates(day('2026-01-30'), calendar, { repliedOn: day('2026-02-05') });
    expect(shown(dates)).toEqual({ reply: '2026-02-10', complaint: '2026-03-04' });
  });

  it('names the rule of each date', () => {
    expect(challengeDates(day('2026-01-30'), calendar).map(({ rule }) => rule)).toEqual([
      '政府采购法 art. 53',
      '政府采购法 art. 55',
    ]);
  });

  it('is provisional as far as it runs into a year without a calendar', () => {
    const flags = (dates: DisputeDate[]): unknown[] =>
      dates.map(({ provisional, missingYear }) => [provisional, missingYear]);
    expect(flags(challengeDates(day('2026-12-14'), calendar))).toEqual([
      [false, undefined],
      [true, 2027],
    ]);
    expect(flags(challengeDates(day('2026-12-28'), calendar))).toEqual([
      [true, 2027],
      [true, 2027],
    ]);
  });

  it('forgets an unknown day for the reply once the reply is there', () => {
    const only2026 = new WorkingCalendar(calendarYears.filter(({ year }) => year === 2026));
    const dates = challengeDates(day('2025-12-29'), only2026, { repliedOn: day('2026-01-05') });
    expect(dates.map(({ provisional }) => provisional)).toEqual([true, false]);
    expect(dates[1]?.date).toBe('2026-01-26');
  });
});

describe('a complaint', () => {
  it('received on 2026-02-06 has these days', () => {
    expect(shown(complaintDates(day('2026-02-06'), calendar))).toEqual({
      'complaint-review': '2026-02-13',
      'complaint-copies': '2026-02-25',
      'complaint-decision': '2026-03-26',
    });
  });

  it.each([
    ['2026-02-09', '2026-03-11'],
    ['2026-01-30', '2026-03-01'],
  ])('may suspend a procurement from %s to %s at the most, a Sunday included', (from, to) => {
    expect(suspensionEnds(day(from))).toBe(to);
  });
});
