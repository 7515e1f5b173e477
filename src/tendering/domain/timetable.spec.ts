import { describe, expect, it } from '@jest/globals';
import { calendarYears } from '../../reference/data/calendars.js';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { withPeriod } from './method-rules.js';
import { methodTable } from './method-table.js';
import { type TimetableDate, type TimetableFacts, timetable } from './timetable.js';
import { anchors } from './timetable-keys.js';

const calendar = new WorkingCalendar(calendarYears);
const consultation = methodTable['competitive-consultation'];

function byKey(dates: readonly TimetableDate[]): Record<string, TimetableDate> {
  return Object.fromEntries(dates.map((date) => [date.key, date]));
}

function daysOf(dates: readonly TimetableDate[]): Record<string, string> {
  return Object.fromEntries(dates.map(({ key, date }) => [key, date]));
}

describe('a consultation issued on 2026-09-21 with the deadline and the review on 2026-10-12', () => {
  const facts: TimetableFacts = { issuedOn: day('2026-09-21'), deadlineOn: day('2026-10-12') };

  it('has these days', () => {
    const signed = { ...facts, happened: { contract: day('2026-11-05') } };
    expect(daysOf(timetable(consultation, signed, calendar))).toEqual({
      intention: '2026-08-21',
      'notice-period-end': '2026-09-24',
      'document-supply-end': '2026-09-29',
      'earliest-deadline': '2026-10-08',
      'clarification-cutoff': '2026-09-30',
      'expert-draw': '2026-10-09',
      report: '2026-10-14',
      confirmation: '2026-10-21',
      'result-notice': '2026-10-23',
      'result-period-end': '2026-10-26',
      'challenge-end': '2026-11-04',
      contract: '2026-11-23',
      'contract-publication': '2026-11-09',
      'contract-filing': '2026-11-16',
    });
  });

  it('explains each of them', () => {
    const dates = byKey(timetable(consultation, facts, calendar));
    expect(dates['earliest-deadline']).toEqual({
      key: 'earliest-deadline',
      from: 'issue',
      start: '2026-09-21',
      rule: '财库〔2014〕214号 art. 10',
      limit: 'earliest',
      unit: 'calendar-day',
      count: 10,
      raw: '2026-10-01',
      date: '2026-10-08',
      moved: { because: 'holiday', to: 'next-working-day' },
      warnOn: '2026-09-30',
      provisional: false,
    });
    expect(dates['clarification-cutoff']).toMatchObject({
      from: 'deadline',
      start: '2026-10-12',
      count: -5,
      raw: '2026-10-07',
      date: '2026-09-30',
      moved: { because: 'holiday', to: 'previous-working-day' },
    });
    expect(dates.contract).toMatchObject({
      start: '2026-10-23',
      raw: '2026-11-22',
      date: '2026-11-23',
      warnOn: '2026-11-20',
      rule: '政府采购法 art. 46',
    });
    expect(dates['challenge-end']).toMatchObject({
      start: '2026-10-26',
      unit: 'working-day',
      rule: '政府采购法 art. 52',
    });
  });

  it('counts on from what really happened, and says so', () => {
    const happened = { report: day('2026-10-13'), 'result-notice': day('2026-10-19') };
    const dates = byKey(timetable(consultation, { ...facts, happened }, calendar));
    expect(dates.report).toMatchObject({ date: '2026-10-14', happenedOn: '2026-10-13' });
    expect(dates.confirmation).toMatchObject({ start: '2026-10-13', date: '2026-10-20' });
    expect(dates['result-period-end']).toMatchObject({ start: '2026-10-19', date: '2026-10-20' });
    expect(dates['challenge-end']).toMatchObject({ date: '2026-10-29' });
  });

  it('counts the report from a review that comes later than the deadline', () => {
    const dates = byKey(timetable(consultation, { ...facts, reviewedOn: day('2026-10-15') }, calendar));
    expect(dates['expert-draw']?.date).toBe('2026-10-13');
    expect(dates.report?.date).toBe('2026-10-19');
  });

  it('takes the earliest lawful day while no deadline is chosen', () => {
    const dates = byKey(timetable(consultation, { issuedOn: facts.issuedOn }, calendar));
    expect(dates['clarification-cutoff']?.start).toBe('2026-10-08');
    expect(dates.report?.start).toBe('2026-10-08');
  });

  it('follows a setting for the challenge window', () => {
    const dates = byKey(timetable(withPeriod(consultation, 'challenge-end', 10), facts, calendar));
    expect(dates['challenge-end']?.date).toBe('2026-11-09');
    expect(dates['result-period-end']?.date).toBe('2026-10-26');
  });
});

describe('single dates across holidays', () => {
  it.each([
    // method, issued, key, raw, date
    ['open-tender', '2025-09-19', 'earliest-deadline', '2025-10-09', '2025-10-09'],
    ['open-tender', '2025-09-19', 'document-supply-end', '2025-09-26', '2025-09-26'],
    ['open-tender', '2025-09-19', 'notice-period-end', '2025-09-26', '2025-09-26'],
    ['open-tender', '2025-09-18', 'earliest-deadline', '2025-10-08', '2025-10-09'],
    ['open-tender', '2025-09-18', 'clarification-cutoff', '2025-09-24', '2025-09-24'],
    ['competitive-consultation', '2026-02-09', 'earliest-deadline', '2026-02-19', '2026-02-24'],
    ['competitive-consultation', '2026-02-09', 'document-supply-end', '2026-02-14', '2026-02-14'],
    ['competitive-consultation', '2026-02-09', 'notice-period-end', '2026-02-12', '2026-02-12'],
    ['negotiation', '2026-09-23', 'earliest-deadline', '2026-09-29', '2026-09-29'],
    ['single-source', '2026-09-28', 'notice-period-end', '2026-10-10', '2026-10-10'],
    ['competitive-consultation', '2026-11-02', 'intention', '2026-10-03', '2026-09-30'],
  ] as const)('%s issued %s: %s is raw %s, by law %s', (method, issued, key, raw, date) => {
    const dates = byKey(timetable(methodTable[method], { issuedOn: day(issued) }, calendar));
    expect(dates[key]).toMatchObject({ raw, date, provisional: false });
  });

  it.each([
    // after, on, key, date
    ['result-notice', '2025-09-26', 'result-period-end', '2025-09-28'],
    ['result-notice', '2025-09-26', 'challenge-end', '2025-10-14'],
    ['result-notice', '2026-02-12', 'contract', '2026-03-16'],
    ['contract', '2026-02-13', 'contract-publication', '2026-02-24'],
    ['contract', '2026-02-13', 'contract-filing', '2026-03-02'],
  ] as const)('%s on %s: %s on %s', (event, on, key, date) => {
    const facts = { issuedOn: day('2025-07-01'), happened: { [event]: day(on) } };
    expect(byKey(timetable(consultation, facts, calendar))[key]).toMatchObject({ date, provisional: false });
  });
});

describe('a timetable that runs into a year without a calendar', () => {
  const dates = byKey(
    timetable(consultation, { issuedOn: day('2026-12-07'), deadlineOn: day('2026-12-21') }, calendar),
  );

  it('knows the days of the loaded year', () => {
    expect(dates['earliest-deadline']).toMatchObject({ date: '2026-12-17', provisional: false });
    expect(dates.confirmation).toMatchObject({ date: '2026-12-30', provisional: false });
  });

  it('gives raw days for the rest, each marked provisional and naming the year', () => {
    expect(dates['result-notice']).toMatchObject({
      date: '2027-01-01',
      provisional: true,
      missingYear: 2027,
    });
    expect(dates.contract).toMatchObject({ raw: '2027-01-31', date: '2027-01-31', provisional: true });
  });

  it('stays provisional in everything counted from a provisional day', () => {
    const without2025 = new WorkingCalendar(calendarYears.filter(({ year }) => year === 2026));
    const across = byKey(timetable(consultation, { issuedOn: day('2025-12-20') }, without2025));
    expect(across['earliest-deadline']).toMatchObject({ date: '2025-12-30', missingYear: 2025 });
    expect(across.contract).toMatchObject({ provisional: true, missingYear: 2025 });
    expect(across.contract?.date.startsWith('2026')).toBe(true);
  });
});

describe('methods without some of the steps', () => {
  it('count the public notice of a grant from the review, for want of anything between', () => {
    const facts = {
      issuedOn: day('2026-03-02'),
      deadlineOn: day('2026-03-23'),
      reviewedOn: day('2026-03-26'),
    };
    expect(daysOf(timetable(methodTable.venture, facts, calendar))).toEqual({
      'earliest-deadline': '2026-03-17',
      contract: '2026-04-27',
      'result-period-end': '2026-04-02',
    });
  });

  it('give a single source no deadline, and what follows it only once there has been a negotiation', () => {
    const issued = { issuedOn: day('2026-09-28') };
    expect(Object.keys(daysOf(timetable(methodTable['single-source'], issued, calendar)))).toEqual([
      'intention',
      'notice-period-end',
    ]);
    const reviewed = { ...issued, reviewedOn: day('2026-10-13') };
    expect(daysOf(timetable(methodTable['single-source'], reviewed, calendar)).report).toBe('2026-10-15');
  });

  it('keep the order of a life for every method', () => {
    for (const rules of Object.values(methodTable)) {
      const facts = { issuedOn: day('2026-03-02'), deadlineOn: day('2026-04-01') };
      const keys = timetable(rules, facts, calendar).map(({ key }) => key);
      expect(keys).toEqual(Object.keys(anchors).filter((key) => key in rules.periods));
      expect(keys.length).toBeGreaterThan(1);
    }
  });

  it('refuse a setting for a period that the method does not have', () => {
    expect(() => withPeriod(methodTable.venture, 'challenge-end', 7)).toThrow(RangeError);
  });
});
