import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarYears } from '../../reference/data/calendars.js';
import { addDays, day, dayOfWeek, daysBetween } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { type DayUnit, countBackward, countForward } from './period.js';

const calendar = new WorkingCalendar(calendarYears);

describe('a period counted forward', () => {
  it.each<[string, string, number, DayUnit, string, string]>([
    // what, start, count, unit, raw, date
    ['tender, 20 days', '2025-09-19', 20, 'calendar-day', '2025-10-09', '2025-10-09'],
    [
      'tender, 20 days into the National Day week',
      '2025-09-18',
      20,
      'calendar-day',
      '2025-10-08',
      '2025-10-09',
    ],
    [
      'consultation, 10 days into Spring Festival',
      '2026-02-09',
      10,
      'calendar-day',
      '2026-02-19',
      '2026-02-24',
    ],
    ['negotiation, 3 working days', '2026-09-23', 3, 'working-day', '2026-09-29', '2026-09-29'],
    ['single-source publicity, 5 working days', '2026-09-28', 5, 'working-day', '2026-10-10', '2026-10-10'],
    ['contract, 30 days', '2026-02-12', 30, 'calendar-day', '2026-03-14', '2026-03-16'],
    ['acceptance result, 2 working days', '2026-02-12', 2, 'working-day', '2026-02-14', '2026-02-14'],
    ['the day itself, on a Sunday', '2026-03-15', 0, 'calendar-day', '2026-03-15', '2026-03-16'],
    ['residents’ publicity, 15 days', '2026-02-10', 15, 'calendar-day', '2026-02-25', '2026-02-25'],
  ])('%s from %s: %i %ss end on %s, by law on %s', (_, start, count, unit, raw, date) => {
    expect(countForward(calendar, day(start), { count, unit })).toMatchObject({
      start,
      unit,
      count,
      raw,
      date,
      provisional: false,
    });
  });

  it('says why it moved and which working day to warn for', () => {
    const contract = countForward(calendar, day('2026-02-12'), { count: 30, unit: 'calendar-day' });
    expect(contract.moved).toEqual({ because: 'weekend', to: 'next-working-day' });
    expect(contract.warnOn).toBe('2026-03-13');
    const tender = countForward(calendar, day('2025-09-18'), { count: 20, unit: 'calendar-day' });
    expect(tender.moved).toEqual({ because: 'holiday', to: 'next-working-day' });
    expect(tender.warnOn).toBe('2025-09-30');
  });

  it('has no reason to move and nothing to warn for when it ends on a working day', () => {
    const end = countForward(calendar, day('2025-09-19'), { count: 20, unit: 'calendar-day' });
    expect(end.moved).toBeUndefined();
    expect(end.warnOn).toBeUndefined();
  });

  it('still rolls when only the year of the warning day is missing', () => {
    const only2026 = new WorkingCalendar(calendarYears.filter(({ year }) => year === 2026));
    const end = countForward(only2026, day('2025-12-22'), { count: 10, unit: 'calendar-day' });
    expect(end).toMatchObject({ raw: '2026-01-01', date: '2026-01-04', provisional: false });
    expect(end.warnOn).toBeUndefined();
  });
});

describe('a period counted backwards', () => {
  it.each<[string, string, number, DayUnit, string, string]>([
    ['clarification, 15 days before', '2025-10-09', 15, 'calendar-day', '2025-09-24', '2025-09-24'],
    [
      'clarification, 5 days before, on a holiday',
      '2026-10-12',
      5,
      'calendar-day',
      '2026-10-07',
      '2026-09-30',
    ],
    ['intention, 30 days before', '2026-11-02', 30, 'calendar-day', '2026-10-03', '2026-09-30'],
    ['expert draw, 2 working days before', '2026-10-12', 2, 'working-day', '2026-10-09', '2026-10-09'],
  ])('%s %s: %i %ss, raw %s, rolls back to %s', (_, start, count, unit, raw, date) => {
    const counted = countBackward(calendar, day(start), { count, unit });
    expect(counted).toMatchObject({ start, unit, count: -count, raw, date, provisional: false });
    expect(counted.moved?.to).toBe(raw === date ? undefined : 'previous-working-day');
    expect(counted.warnOn).toBeUndefined();
  });
});

describe('a period that needs a year without a calendar', () => {
  it.each<[string, number, DayUnit, string]>([
    ['2026-12-10', 30, 'calendar-day', '2027-01-09'],
    ['2026-12-28', 5, 'working-day', '2027-01-02'],
    ['2026-12-24', 7, 'working-day', '2026-12-31'],
  ])('from %s, %i %ss: stays raw on %s, provisional', (start, count, unit, raw) => {
    const counted = countForward(calendar, day(start), { count, unit });
    expect(counted).toMatchObject({ raw, date: raw, provisional: true, missingYear: 2027 });
    expect(counted.moved).toBeUndefined();
  });

  it('lets every other fault through', () => {
    expect(() => countForward(calendar, 'soon' as never, { count: 1, unit: 'working-day' })).toThrow(
      RangeError,
    );
  });
});

describe('forward and backward counting agree', () => {
  const workingDay = fc
    .integer({ min: 80, max: 600 })
    .map((offset) => calendar.rollForward(addDays(day('2025-01-01'), offset)));
  const unit = fc.constantFrom<DayUnit>('working-day', 'calendar-day');

  it('an issue day leaves the whole period before a deadline exactly when it is not after the day counted back', () => {
    fc.assert(
      fc.property(
        workingDay,
        workingDay,
        fc.integer({ min: 1, max: 30 }),
        unit,
        (issue, deadline, count, in_) => {
          const isLongEnough = countForward(calendar, issue, { count, unit: in_ }).date <= deadline;
          const isEarlyEnough = issue <= countBackward(calendar, deadline, { count, unit: in_ }).date;
          expect(isLongEnough).toBe(isEarlyEnough);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('both end on working days, never sooner than asked', () => {
    fc.assert(
      fc.property(workingDay, fc.integer({ min: 1, max: 30 }), unit, (start, count, in_) => {
        const forward = countForward(calendar, start, { count, unit: in_ }).date;
        const back = countBackward(calendar, start, { count, unit: in_ }).date;
        expect([forward, back].every((on) => calendar.isWorkingDay(on))).toBe(true);
        expect(daysBetween(start, forward)).toBeGreaterThanOrEqual(count);
        expect(daysBetween(back, start)).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 100 },
    );
  });
});

describe('forward and backward counts over any calendar', () => {
  const days = Array.from({ length: 730 }, (_, n) => addDays(day('2025-01-01'), n));
  const anyCalendar = fc
    .record({
      holidays: fc.uniqueArray(fc.constantFrom(...days), { maxLength: 60 }),
      makeups: fc.uniqueArray(fc.constantFrom(...days.filter((on) => dayOfWeek(on) >= 6)), { maxLength: 20 }),
    })
    .map(({ holidays, makeups }) => {
      const of = (year: number, list: string[]) => list.filter((on) => on.startsWith(String(year)));
      const years = [2025, 2026].map((year) => ({
        ...{ year, holidays: of(year, holidays) },
        makeups: of(year, makeups).filter((on) => !holidays.includes(day(on))),
      }));
      return new WorkingCalendar(years);
    });
  // Away from the ends, so that no count leaves the two years.
  const anyStart = fc.constantFrom(...days.slice(120, 600));
  const anyCount = fc.integer({ min: 1, max: 40 });

  it('agree in working days: back again is where a working day began', () => {
    fc.assert(
      fc.property(anyCalendar, anyStart, anyCount, (random, start, count) => {
        fc.pre(random.isWorkingDay(start));
        const there = countForward(random, start, { count, unit: 'working-day' });
        const back = countBackward(random, there.date, { count, unit: 'working-day' });
        expect([back.date, there.moved, back.moved]).toEqual([start, undefined, undefined]);
      }),
    );
  });

  it('agree in calendar days where nothing rolled, and never give less time than the period', () => {
    fc.assert(
      fc.property(anyCalendar, anyStart, anyCount, (random, start, count) => {
        const there = countForward(random, start, { count, unit: 'calendar-day' });
        const back = countBackward(random, there.date, { count, unit: 'calendar-day' });
        expect(daysBetween(start, there.date)).toBeGreaterThanOrEqual(count);
        expect(daysBetween(back.date, there.date)).toBeGreaterThanOrEqual(count);
        expect([random.isWorkingDay(there.date), random.isWorkingDay(back.date)]).toEqual([true, true]);
        if (!there.moved && random.isWorkingDay(start)) expect(back.date).toBe(start);
        if (there.moved) expect(there.warnOn && random.isWorkingDay(there.warnOn)).toBe(true);
      }),
    );
  });
});
