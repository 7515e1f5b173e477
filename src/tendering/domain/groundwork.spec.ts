import { describe, expect, it } from '@jest/globals';
import { calendarYears } from '../../reference/data/calendars.js';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { type GroundworkFacts, earliestIssue, groundworkViolations } from './groundwork.js';
import { methodTable } from './method-table.js';
import { statutoryPeriods } from './methods/common-rules.js';

const calendar = new WorkingCalendar(calendarYears);
const plan = {
  subject: '示例',
  time: '示例',
  way: '示例',
  procedure: '示例',
  content: '示例',
  standard: '示例',
};
const ready: GroundworkFacts = {
  issuedOn: day('2026-11-02'),
  ...{ budget: 50_000_000n, publicService: true, surveyedFrom: 1_000_000_000n },
  intention: { publishedOn: day('2026-09-30'), budgetFen: 50_000_000n },
  ...{ unforeseeable: false, consulted: true, surveyedOn: day('2025-11-02') },
  ...{ plan: { budgetFen: 50_000_000n }, acceptancePlan: plan },
};
const found = (change: Partial<GroundworkFacts>, method: keyof typeof methodTable = 'open-tender') =>
  groundworkViolations(methodTable[method], { ...ready, ...change }, calendar).map(
    ({ code, pointer }) => `${code} @ ${pointer ?? ''}`,
  );
const intended = (on: string, budgetFen = 50_000_000n) => ({
  intention: { publishedOn: day(on), budgetFen },
});

describe('what has to stand ready before a tender', () => {
  it.each<[string, Partial<GroundworkFacts>, string[]]>([
    ['nothing is missing (E05 i: by 30 September for 2 November)', {}, []],
    ['no intention', { intention: null }, ['groundwork.intention-missing @ /itemId']],
    [
      'an intention on the raw day, a holiday',
      intended('2026-10-03'),
      ['groundwork.intention-too-late @ /itemId'],
    ],
    [
      'an intention a working day too late',
      intended('2026-10-08'),
      ['groundwork.intention-too-late @ /itemId'],
    ],
    [
      'an intention for less money',
      intended('2026-09-01', 49_999_999n),
      ['groundwork.intention-below-budget @ /budget'],
    ],
    ['no intention, but a written reason', { intention: null, unforeseeable: true }, []],
    ['no consultation', { consulted: false }, ['groundwork.consultation-missing @ /itemId']],
    ['no survey', { surveyedOn: null }, ['groundwork.survey-missing @ /itemId']],
    [
      'a survey a year and a day old',
      { surveyedOn: day('2025-11-01') },
      ['groundwork.survey-stale @ /itemId'],
    ],
    ['no reviewed plan', { plan: null }, ['groundwork.plan-missing @ /method']],
    [
      'a plan for less money',
      { plan: { budgetFen: 49_999_999n } },
      ['groundwork.plan-below-budget @ /budget'],
    ],
    [
      'no acceptance plan',
      { acceptancePlan: null },
      ['groundwork.acceptance-plan-missing @ /acceptancePlan'],
    ],
    [
      'a small service for the office itself',
      { publicService: false, consulted: false, surveyedOn: null },
      [],
    ],
    [
      'a large service for the office itself',
      { publicService: false, consulted: false, surveyedOn: null, surveyedFrom: 50_000_000n },
      ['groundwork.survey-missing @ /itemId'],
    ],
  ])('%s', (_, change, expected) => {
    expect(found(change)).toEqual(expected);
  });

  const none = { intention: null, consulted: false, surveyedOn: null, plan: null, acceptancePlan: null };

  it('is all told at once', () => {
    expect(found(none)).toHaveLength(5);
  });

  it.each(['selection', 'quotation', 'emergency'] as const)('is nothing for %s', (method) => {
    expect(found(none, method)).toEqual([]);
  });

  it('is no intention where a rule set takes it away', () => {
    const rules = { ...methodTable['open-tender'], periods: {} };
    expect(groundworkViolations(rules, { ...ready, intention: null }, calendar)).toEqual([]);
  });

  it('needs the calendar of the year back in which the last day lies', () => {
    const early = { issuedOn: day('2025-01-20'), surveyedOn: day('2024-12-01') };
    expect(found({ ...early, ...intended('2024-12-02') })).toEqual([
      'tendering.calendar-not-loaded @ /itemId',
    ]);
    expect(found({ ...early, ...intended('2024-12-30') })).toEqual([
      'groundwork.intention-too-late @ /itemId',
    ]);
  });

  it.each([
    ['2026-09-30', '2026-10-30'],
    ['2026-10-01', '2026-11-07'],
    ['2025-01-27', '2025-02-26'],
    ['2025-02-03', '2025-03-07'],
  ])('an intention of %s allows a tender from %s on', (published, earliest) => {
    const period = statutoryPeriods.intention;
    expect(period && earliestIssue(day(published), period, calendar)).toBe(earliest);
  });
});
