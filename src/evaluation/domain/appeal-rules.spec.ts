import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { WorkingCalendar } from '../../shared/working-calendar.js';
import {
  appealViolations,
  appealWindowEnds,
  concludeViolations,
  reviewerViolations,
} from './appeal-rules.js';

const calendar = new WorkingCalendar([{ year: 2025, holidays: [], makeups: [] }]);
const windowEnds = day('2025-12-05');

describe('appeals', () => {
  it('window: 5 working days from delivery on Friday 2025-11-28, or 7', () => {
    expect(appealWindowEnds(day('2025-11-28'), calendar).day).toBe('2025-12-05');
    expect(appealWindowEnds(day('2025-11-28'), calendar, { windowWorkingDays: 7 }).day).toBe('2025-12-09');
  });

  it.each([
    ['on the last day', '2025-12-05', '产出数据有误', []],
    ['a day late', '2025-12-06', '产出数据有误', ['appeal-too-late']],
    ['late and without grounds', '2025-12-06', ' ', ['appeal-too-late', 'appeal-without-grounds']],
  ])('%s', (_, today, grounds, expected) => {
    const found = appealViolations({ today: day(today), windowEnds, grounds });
    expect(found.map((v) => v.code.replace('evaluation.', ''))).toEqual(expected);
  });

  it.each([
    ['someone else', 'gao', 'institute-2', []],
    ['who judged', 'dan', 'institute', ['reviewer-judged']],
    ['the buyer', 'street-lead', 'street', ['reviewer-of-party']],
  ])('reviewed by %s', (_, accountId, unitId, expected) => {
    const facts = { judgedBy: ['dan'], partyUnitIds: ['street', 'organization'] };
    const found = reviewerViolations({ reviewer: { accountId, unitId }, ...facts });
    expect(found.map((v) => v.code.replace('evaluation.', ''))).toEqual(expected);
  });

  it.each([
    ['within the window', '2025-12-05', false, false, 1],
    ['after the window', '2025-12-06', false, false, 0],
    ['confirmed by the organization', '2025-11-28', true, false, 0],
    ['appeal decided', '2025-12-01', false, true, 0],
  ])('a result binds: %s', (_, today, confirmedByOrganization, appealDecided, refused) => {
    const facts = { today: day(today), windowEnds, confirmedByOrganization, appealDecided };
    expect(concludeViolations(facts)).toHaveLength(refused);
  });
});
