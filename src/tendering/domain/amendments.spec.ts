import { describe, expect, it } from '@jest/globals';
import { calendarYears } from '../../reference/data/calendars.js';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { amendmentViolations, questionViolations, termChanges } from './amendments.js';
import type { MethodCode } from './method-rules.js';
import { methodTable } from './method-table.js';

const calendar = new WorkingCalendar(calendarYears);

describe('an amendment', () => {
  it.each<[MethodCode, string, string, string, string[], string[]]>([
    ['open-tender', '2025-03-03', '2025-03-25', '2025-03-25', ['ceiling'], []],
    ['open-tender', '2025-03-10', '2025-03-25', '2025-03-25', ['ceiling'], []],
    ['open-tender', '2025-03-11', '2025-03-25', '2025-03-25', ['ceiling'], ['amendment-too-late']],
    ['open-tender', '2025-03-11', '2025-03-25', '2025-03-26', ['ceiling'], []],
    ['open-tender', '2025-03-24', '2025-03-25', '2025-03-28', [], []],
    [
      'competitive-consultation',
      '2025-03-13',
      '2025-03-17',
      '2025-03-17',
      ['criteria'],
      ['amendment-too-late'],
    ],
    ['competitive-consultation', '2025-03-12', '2025-03-17', '2025-03-17', ['criteria'], []],
    ['negotiation', '2025-03-14', '2025-03-18', '2025-03-18', ['title'], ['amendment-too-late']],
    ['negotiation', '2025-03-14', '2025-03-18', '2025-03-19', ['title'], []],
    ['selection', '2025-03-14', '2025-03-17', '2025-03-17', ['title'], []],
    ['selection', '2025-03-14', '2025-03-17', '2025-03-14', ['title'], ['deadline-brought-forward']],
    ['selection', '2025-03-14', '2025-03-17', '2025-03-17', [], ['nothing-amended']],
  ])(
    'of %s issued on %s moves the deadline from %s to %s with %j: %j',
    (code, on, before, after, changed, expected) => {
      const facts = { issuedOn: day(on), deadlineBefore: day(before), deadlineAfter: day(after), changed };
      const found = amendmentViolations(methodTable[code], facts, calendar);
      expect(found.map((each) => each.code.replace('tender.', ''))).toEqual(expected);
    },
  );

  it('tells what changes, term by term', () => {
    expect(
      termChanges(
        { title: 'A', criteria: [1], ceiling: '1.00' },
        { title: 'A', criteria: [2], ceiling: '2.00' },
      ),
    ).toEqual([
      { field: 'criteria', before: '[1]', after: '[2]' },
      { field: 'ceiling', before: '1.00', after: '2.00' },
    ]);
  });
});

describe('questions', () => {
  it('are taken up to the last day for clarifications, that day included', () => {
    expect(questionViolations(day('2025-03-12'), day('2025-03-12'))).toEqual([]);
    expect(questionViolations(day('2025-03-13'), day('2025-03-12'))).toHaveLength(1);
    expect(questionViolations(day('2025-03-13'), null)).toEqual([]);
  });
});
