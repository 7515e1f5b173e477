import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import { appealViolations, appealWindowEnds, reviewerViolations, windowIsOver } from './appeal-rules.js';

const calendar = new WorkingCalendar([{ year: 2025, holidays: [], makeups: [] }]);
const windowEnds = day('2025-12-05');

describe('appeals', () => {
  it('window: 5 working days from delivery on Friday 2025-11-28, or 7', () => {
    expect(appealWindowEnds(day('2025-11-28'), calendar).day).toBe('2025-12-05');
    expect(appealWindowEnds(day('2025-11-28'), calendar, { windowWorkingDays: 7 }).day).toBe('2025-12-09');
  });

  it.each<[string, string, string | null, boolean, string[]]>([
    ['on the last day', '2025-12-05', windowEnds, false, []],
    ['a day late', '2025-12-06', windowEnds, false, ['appeal-too-late']],
    ['late and a second time', '2025-12-06', windowEnds, true, ['appeal-too-late', 'appeal-twice']],
    ['before the delivery', '2025-12-01', null, false, ['appeal-not-delivered']],
  ])('%s', (_, today, ends, appealedBefore, expected) => {
    const facts = { today: day(today), windowEnds: ends === null ? null : day(ends), appealedBefore };
    expect(appealViolations(facts).map((v) => v.code.replace('evaluation.', ''))).toEqual(expected);
  });

  it.each<[string, string, string[], boolean, string[]]>([
    ['someone of another body', 'gao', ['institute-2'], false, []],
    ['who judged', 'dan', ['institute'], false, ['reviewer-judged', 'reviewer-of-body']],
    ['a colleague', 'lin', ['institute'], false, ['reviewer-of-body']],
    ['the buyer', 'lead', ['street'], false, ['reviewer-of-party']],
    ['a relative', 'gao', ['institute-2'], true, ['reviewer-related']],
    [
      'everything at once',
      'dan',
      ['institute', 'street'],
      true,
      ['reviewer-judged', 'reviewer-of-body', 'reviewer-of-party', 'reviewer-related'],
    ],
  ])('reviewed by %s', (_, accountId, unitIds, related, expected) => {
    const facts = { judgedBy: ['dan'], bodyId: 'institute', partyUnitIds: ['street', 'organization'] };
    const found = reviewerViolations({ reviewer: { accountId, unitIds }, related, ...facts });
    expect(found.map((v) => v.code.replace('evaluation.', ''))).toEqual(expected);
  });

  it.each([
    ['on the last day', '2025-12-05', false],
    ['the day after', '2025-12-06', true],
  ])('a result binds %s: %s is %s', (_, today, over) => {
    expect(windowIsOver(day(today), windowEnds)).toBe(over);
    expect(windowIsOver(day(today), null)).toBe(false);
  });
});
