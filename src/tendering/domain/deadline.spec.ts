import { describe, expect, it } from '@jest/globals';
import { calendarYears } from '../../reference/data/calendars.js';
import { day } from '../../shared/days.js';
import { describe as inWords } from '../../shared/violation.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { deadlineViolations, earliestDeadline } from './deadline.js';
import { methodTable } from './method-table.js';

const calendar = new WorkingCalendar(calendarYears);

function codes(method: keyof typeof methodTable, issued: string, deadline: string): string[] {
  const facts = { issuedOn: day(issued), deadlineOn: day(deadline) };
  return deadlineViolations(methodTable[method], facts, calendar).map(({ code }) => code);
}

describe('a chosen deadline', () => {
  it.each([
    ['open-tender', '2025-09-18', '2025-10-08', ['tendering.period-too-short']],
    ['open-tender', '2025-09-18', '2025-10-09', []],
    ['competitive-consultation', '2026-02-09', '2026-02-23', ['tendering.period-too-short']],
    ['competitive-consultation', '2026-02-09', '2026-02-24', []],
    ['negotiation', '2026-09-23', '2026-09-28', ['tendering.working-period-too-short']],
    ['negotiation', '2026-09-23', '2026-09-29', []],
    ['single-source', '2026-09-23', '2026-09-23', []],
    // Ten days end on the first day after the festival; five working days of supply take longer.
    ['competitive-consultation', '2026-02-13', '2026-02-24', ['tendering.supply-outlasts-deadline']],
    ['competitive-consultation', '2026-02-13', '2026-02-26', ['tendering.supply-outlasts-deadline']],
    ['competitive-consultation', '2026-02-13', '2026-02-27', []],
    ['open-tender', '2026-12-23', '2027-02-01', ['tendering.calendar-not-loaded']],
    [
      'open-tender',
      '2025-09-18',
      '2025-09-19',
      ['tendering.supply-outlasts-deadline', 'tendering.period-too-short'],
    ],
  ] as const)('%s issued %s, deadline %s: %j', (method, issued, deadline, expected) => {
    expect(codes(method, issued, deadline)).toEqual(expected);
  });

  it('is refused with the least time, the earliest day and the rule', () => {
    const facts = { issuedOn: day('2026-02-09'), deadlineOn: day('2026-02-20') };
    const [violation] = deadlineViolations(methodTable['competitive-consultation'], facts, calendar);
    expect(violation).toEqual({
      code: 'tendering.period-too-short',
      pointer: '/deadline',
      params: {
        min: 10,
        unit: 'calendar-day',
        issued: '2026-02-09',
        earliest: '2026-02-24',
        rule: '财库〔2014〕214号 art. 10',
      },
    });
    expect(violation && inWords(violation, 'zh').detail).toBe(
      '自 2026-02-09 发出文件之日起至截止日不得少于 10 日，截止日最早为 2026-02-24',
    );
  });

  it('names the year whose calendar is missing', () => {
    const facts = { issuedOn: day('2026-12-23'), deadlineOn: day('2027-02-01') };
    expect(deadlineViolations(methodTable['open-tender'], facts, calendar)).toEqual([
      { code: 'tendering.calendar-not-loaded', pointer: '/deadline', params: { year: 2027 } },
    ]);
  });
});

describe('the earliest deadline', () => {
  it.each([
    ['open-tender', '2025-09-18', { day: '2025-10-09', provisional: false }],
    ['competitive-consultation', '2026-02-13', { day: '2026-02-27', provisional: false }],
    ['competitive-consultation', '2026-12-25', { day: '2027-01-04', provisional: true }],
    ['single-source', '2026-02-13', undefined],
  ] as const)('of %s issued %s is %j', (method, issued, expected) => {
    expect(earliestDeadline(methodTable[method], day(issued), calendar)).toEqual(expected);
  });
});
