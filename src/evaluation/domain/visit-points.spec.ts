import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { type ServicePeriod, nominalVisits } from './visit-points.js';
import { visitSchedule } from './visit-schedule.js';
import { templateOf } from './visit-templates.js';

const year: ServicePeriod = {
  ...{
    serviceFrom: day('2025-03-31'),
    serviceTo: day('2026-03-30'),
    acceptedOn: null,
    endedOn: null,
    rests: [],
  },
};
const quarterly = templateOf('quarterly-and-after', '09:00').points;
const planned = (period: Partial<ServicePeriod>, points = quarterly) =>
  nominalVisits(points, { ...year, ...period }).map(({ code, nominal }) => `${code} ${nominal}`);
const rest = (from: string, to: string | null) => ({ from: day(from), to: to === null ? null : day(to) });

const IN_YEAR = ['quarter-1 2025-06-30', 'quarter-2 2025-09-30', 'quarter-3 2025-12-31', 'final 2026-02-28'];

describe('visits during delivery', () => {
  it('fall every quarter, back on the 31st after a short month, and once a month before the end', () => {
    expect(planned({})).toEqual(IN_YEAR);
  });

  it.each<[string, Partial<ServicePeriod>, string[]]>([
    [
      'extended by half a year: more quarters, a later final visit',
      { serviceTo: day('2026-09-30') },
      [...IN_YEAR.slice(0, 3), 'quarter-4 2026-03-31', 'quarter-5 2026-06-30', 'final 2026-08-30'],
    ],
    [
      'rested for 30 days in August: what comes later moves by them',
      { rests: [rest('2025-08-01', '2025-08-31')] },
      ['quarter-1 2025-06-30', 'quarter-2 2025-10-30', 'quarter-3 2026-01-30', 'final 2026-02-28'],
    ],
    ['rests still: nothing has moved yet', { rests: [rest('2025-08-01', null)] }, IN_YEAR],
    ['ended early: what would come later is gone', { endedOn: day('2025-10-15') }, IN_YEAR.slice(0, 2)],
    [
      'accepted before the end: what is left of the delivery is gone, what comes after it is planned',
      { acceptedOn: day('2025-12-01') },
      [...IN_YEAR.slice(0, 2), 'month-1 2026-01-01', 'month-3 2026-03-01', 'month-6 2026-06-01'],
    ],
  ])('%s', (_, period, expected) => {
    expect(planned(period)).toEqual(expected);
  });

  it('come once in the middle of a service of more than half a year, and never in a shorter one', () => {
    const { points } = templateOf('mid-term-and-after', '09:00');
    expect(planned({}, points)).toEqual(['mid-term 2025-09-29']);
    expect(planned({ serviceTo: day('2025-09-30') }, points)).toEqual(['mid-term 2025-06-30']);
    expect(planned({ serviceTo: day('2025-09-29') }, points)).toEqual([]);
  });

  it('whatever the term, rests and end: no gap, no two on one day, in order, within the term', () => {
    const start = fc.integer({ min: 0, max: 365 }).map((n) => addDays(day('2025-01-01'), n));
    const term = fc.integer({ min: 30, max: 1095 });
    const pause = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 120 }));
    const holidays = fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { maxLength: 40 });
    fc.assert(
      fc.property(start, term, fc.option(pause), holidays, (serviceFrom, length, rested, off) => {
        const serviceTo = addDays(serviceFrom, length);
        const rests = rested
          ? [{ from: addDays(serviceFrom, rested[0]), to: addDays(serviceFrom, rested[0] + rested[1]) }]
          : [];
        const calendar = new WorkingCalendar(
          [2025, 2026, 2027, 2028, 2029].map((each) => ({
            year: each,
            holidays: off.map((n) => addDays(day(`${each}-01-01`), n)),
            makeups: [],
          })),
        );
        const period = { serviceFrom, serviceTo, acceptedOn: null, endedOn: null, rests };
        const visits = visitSchedule(period, { points: quarterly, dueTime: '09:00' }, calendar);
        const days = visits.map((visit) => visit.nominal);
        expect([...new Set(days)].sort()).toEqual(days);
        expect(new Set(visits.map(({ code }) => code)).size).toBe(visits.length);
        // Between two visits lie at most a quarter, the two months before the final visit, and the rest.
        const most = 92 + 62 + (rested?.[1] ?? 0);
        [serviceFrom, ...days].reduce((before, next) => {
          expect(next <= addDays(before, most)).toBe(true);
          return next;
        });
        for (const visit of visits) {
          expect(visit.nominal > serviceFrom && visit.nominal <= serviceTo).toBe(true);
          expect(visit.provisional || calendar.isWorkingDay(visit.day)).toBe(true);
        }
        if (addMonths(serviceFrom, 1) < addMonths(serviceTo, -1)) {
          expect(visits.at(-1)).toMatchObject({ code: 'final', nominal: addMonths(serviceTo, -1) });
        }
      }),
      { numRuns: 200 },
    );
  });
});
